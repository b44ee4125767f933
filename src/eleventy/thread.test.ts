import { afterEach, expect, test } from "vitest";
import { startThread, type Thread } from "./thread.ts";

const started: Thread<number | string, string>[] = [];

async function start(): Promise<Thread<number | string, string>> {
  const thread = await startThread<number | string, string>("test/answering-thread.ts");
  started.push(thread);
  return thread;
}

afterEach(async () => {
  for (const thread of started.splice(0)) await thread.end();
});

test("orders are answered one after another, however long each takes", async () => {
  const { ask } = await start();
  const answered: string[] = [];
  await Promise.all([40, 0, 20].map(async (order) => answered.push(await ask(order))));
  expect(answered).toEqual(["after 40", "after 0", "after 20"]);
});

test("what an order fails with arrives with what the system says in it, and the next order is answered", async () => {
  const { ask } = await start();
  const failed = ask("/no/such/file");
  const next = ask(0);
  await expect(failed).rejects.toMatchObject({ code: "ENOENT", syscall: "open", path: "/no/such/file" });
  expect(await next).toBe("after 0");
});

test("a thread that ends by a fault of its own fails everything that it was asked, before and after", async () => {
  const { ask } = await start();
  const asked = [ask(-20), ask(0)];
  for (const answer of asked) await expect(answer).rejects.toThrow("the thread has failed");
  await expect(ask(0)).rejects.toThrow("the thread has failed");
});

test("a thread can be ended while it is at work", async () => {
  const { ask, end } = await start();
  ask(60_000);
  await end();
});
