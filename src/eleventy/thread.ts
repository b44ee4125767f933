import { parentPort, Worker } from "node:worker_threads";
import { bundle } from "../bundle.mjs";

/** A thread that answers one order after another. */
export interface Thread<Order, Answer> {
  /** Gives the thread something to do; what it fails with is thrown here. */
  readonly ask: (order: Order) => Promise<Answer>;
  /** Stops it, whatever it is at; until then it keeps the program from ending. */
  readonly end: () => Promise<void>;
}

/** What a thread says of an order. */
type Reply<Answer> = { readonly answer: Answer } | { readonly error: SentError };

/** An error as it is sent: errors themselves lose on their way what the system says in them. */
type SentError = { readonly [Key in "message" | "stack" | "code" | "path" | "syscall"]: string | undefined };

/** Starts a thread whose first module, given from the project's folder, calls {@link answerOrders}. */
export async function startThread<Order, Answer>(entry: string): Promise<Thread<Order, Answer>> {
  const { href } = await bundle(entry);
  const thread = new Worker(new URL(href));
  const asked: { readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void }[] = [];
  let failure: unknown;
  thread.on("error", (error) => {
    failure = error;
    for (const { reject } of asked.splice(0)) reject(error);
  });
  thread.on("message", (reply: Reply<Answer>) => {
    const first = asked.shift();
    if ("answer" in reply) first?.resolve(reply.answer);
    else first?.reject(Object.assign(new Error(), reply.error));
  });
  return {
    ask: (order) => {
      const answer = new Promise<Answer>((resolve, reject) => {
        if (failure) reject(failure);
        else asked.push({ resolve, reject });
      });
      // Who asks may be at work for a while before it looks whether the thread has failed.
      answer.catch(() => undefined);
      thread.postMessage(order);
      return answer;
    },
    end: async () => {
      await thread.terminate();
    },
  };
}

/** Answers, in a thread, the orders that it gets, each when those before it are done. */
export function answerOrders<Order, Answer>(answer: (order: Order) => Answer | Promise<Answer>): void {
  let before = Promise.resolve();
  parentPort?.on("message", (order: Order) => {
    before = before.then(async () => parentPort?.postMessage(await replyTo(order, answer)));
  });
}

async function replyTo<Order, Answer>(
  order: Order,
  answer: (order: Order) => Answer | Promise<Answer>,
): Promise<Reply<Answer>> {
  try {
    return { answer: await answer(order) };
  } catch (error) {
    return { error: describe(error) };
  }
}

function describe(error: unknown): SentError {
  const { message, stack, code, path, syscall, originalError } = error as NodeJS.ErrnoException & {
    /** What Eleventy wraps. */
    readonly originalError?: unknown;
  };
  return originalError instanceof Error ? describe(originalError) : { message, stack, code, path, syscall };
}
