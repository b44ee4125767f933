/** A box: its type, and where its content begins and ends. */
interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The most coded images in a file: the picture, its transparency, a thumbnail, a gain map. */
const mostImages = 16;

/** The most boxes in a box, and the most sequence headers of a coded image; files have a few. */
const mostParts = 1_000;

/** Encoders may code a few pixels more than are shown, less than a whole block. */
const block = 64;

/**
 * Reads the size of an AVIF picture as displayed, after cropping and rotation (ISO/IEC 23008-12, AV1 Image File Format
 * 1.1). A decoder does not need the size that the boxes give: if an image in the file is coded larger, its size is
 * returned.
 *
 * @throws {RangeError} if the file is damaged, or the picture is put together from several images.
 */
export function readAvifHeader(view: DataView, bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const inside = (start: number, end: number) => boxesIn(view, bytes, start, end);
  const meta = only(inside(0, bytes.length), "meta");
  const boxes = inside(meta.start + 4, meta.end);
  const pitm = only(boxes, "pitm");
  const primary = numberAt(view, pitm.start + 4, view.getUint8(pitm.start) === 0 ? 2 : 4);
  const types = itemTypes(view, bytes, inside, only(boxes, "iinf"));
  if (types.get(primary) !== "av01" || [...types.values()].some((type) => derived.has(type))) {
    throw new RangeError("not a single coded image");
  }
  const coded = [...types].flatMap(([item, type]) => (type === "av01" ? [item] : []));
  if (coded.length > mostImages) throw new RangeError("too many images");
  const properties = only(boxes, "iprp");
  const all = inside(properties.start, properties.end);
  const container = only(all, "ipco");
  const known = inside(container.start, container.end);
  const numbers = associations(view, all);
  const of = (item: number) => (numbers.get(item) ?? []).flatMap((number) => known[number - 1] ?? []);
  const own = of(primary);
  const extents = only(own, "ispe");
  const [width, height] = [view.getUint32(extents.start + 4), view.getUint32(extents.start + 8)];
  const places = itemPlaces(view, only(boxes, "iloc"), boxes.find(({ type }) => type === "idat")?.start);
  for (const item of coded) {
    const configurations = of(item).filter(({ type }) => type === "av1C");
    const streams = [
      ...configurations.map(({ start, end }) => ({ start: start + 4, end })),
      ...(places.get(item) ?? []),
    ];
    for (const { start, end } of streams) {
      for (const size of codedSizes(bytes.subarray(start, end))) {
        if (size.width >= width + block || size.height >= height + block) return size;
      }
    }
  }
  return shown(view, own, width, height);
}

/** Images that are composed of others: a grid, an overlay, a copy. */
const derived = new Set(["grid", "iovl", "iden"]);

/** The size after the transformations of the picture. */
function shown(view: DataView, properties: readonly Box[], codedWidth: number, codedHeight: number) {
  let [width, height] = [codedWidth, codedHeight];
  for (const { type, start } of properties) {
    if (type === "clap") {
      width = Math.round(view.getUint32(start) / view.getUint32(start + 4));
      height = Math.round(view.getUint32(start + 8) / view.getUint32(start + 12));
      const isWhole = width > codedWidth - block && height > codedHeight - block;
      if (!isWhole) throw new RangeError("a small part of the image that is decoded");
    }
    if (type === "irot" && view.getUint8(start) % 2 === 1) [width, height] = [height, width];
  }
  return { width, height };
}

/** ISO/IEC 14496-12, section 4.2: a length, which may be a long one or "to the end", and a type. */
function boxesIn(view: DataView, bytes: Uint8Array, from: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < end; ) {
    const short = view.getUint32(at);
    const length = short === 1 ? numberAt(view, at + 8, 8) : short === 0 ? end - at : short;
    const start = at + (short === 1 ? 16 : 8);
    if (at + length < start || at + length > end) throw new RangeError("a box of a wrong length");
    boxes.push({ type: latin1(bytes, at + 4, at + 8), start, end: at + length });
    if (boxes.length > mostParts) throw new RangeError("too many boxes");
    at += length;
  }
  return boxes;
}

/** The only box of a type: with two, programs differ in which one they read. */
function only(boxes: readonly Box[], type: string): Box {
  const [box, ...others] = boxes.filter((each) => each.type === type);
  if (!box || others.length > 0) throw new RangeError(`not one ${type}`);
  return box;
}

function numberAt(view: DataView, at: number, bytes: number): number {
  if (bytes === 0) return 0;
  if (bytes === 2) return view.getUint16(at);
  return bytes === 4 ? view.getUint32(at) : view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4);
}

/** The type of each item. */
function itemTypes(
  view: DataView,
  bytes: Uint8Array,
  inside: (start: number, end: number) => Box[],
  { start, end }: Box,
): Map<number, string> {
  const entries = inside(start + (view.getUint8(start) === 0 ? 6 : 8), end);
  return new Map(
    entries.map((entry) => {
      const length = view.getUint8(entry.start) === 2 ? 2 : 4;
      const type = entry.start + 6 + length;
      return [numberAt(view, entry.start + 4, length), latin1(bytes, type, type + 4)] as const;
    }),
  );
}

/** The numbers of the properties of each item, counted from 1. */
function associations(view: DataView, boxes: readonly Box[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { start } of boxes.filter(({ type }) => type === "ipma")) {
    const idLength = view.getUint8(start) === 0 ? 2 : 4;
    const isLong = view.getUint8(start + 3) % 2 === 1;
    let at = start + 8;
    for (let left = view.getUint32(start + 4); left > 0; left--) {
      const item = numberAt(view, at, idLength);
      const count = view.getUint8(at + idLength);
      at += idLength + 1;
      const numbers = found.get(item) ?? [];
      found.set(item, numbers);
      for (let one = 0; one < count; one++, at += isLong ? 2 : 1) {
        numbers.push(isLong ? view.getUint16(at) & 0x7fff : view.getUint8(at) & 0x7f);
      }
    }
  }
  return found;
}

/** Where the data of each item lie in the file. */
function itemPlaces(view: DataView, { start }: Box, inner: number | undefined) {
  const version = view.getUint8(start);
  const sizes = view.getUint16(start + 4);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  // Without lengths, any number of extents would fit into no bytes.
  if (lengthSize < 4) throw new RangeError("extents without lengths");
  const wide = version < 2 ? 2 : 4;
  const places = new Map<number, { start: number; end: number }[]>();
  let at = start + 6;
  const next = (bytes: number) => {
    at += bytes;
    return numberAt(view, at - bytes, bytes);
  };
  for (let left = next(wide); left > 0; left--) {
    const item = next(wide);
    const method = version === 0 ? 0 : next(2) & 15;
    next(2);
    if (method > 1) throw new RangeError("data made of other items");
    const base = next(baseSize) + (method === 1 ? (inner ?? 0) : 0);
    // In several extents, a coded size could hide at a seam.
    if (next(2) !== 1 || places.has(item)) throw new RangeError("data in several places");
    next(indexSize);
    const offset = base + next(offsetSize);
    places.set(item, [{ start: offset, end: offset + next(lengthSize) }]);
  }
  return places;
}

/** The sizes in the sequence headers of a coded image (AV1 Bitstream, sections 5.3 to 5.5); no frame is larger. */
function codedSizes(data: Uint8Array): { width: number; height: number }[] {
  const sizes: { width: number; height: number }[] = [];
  for (let at = 0; at < data.length; ) {
    const header = data[at] ?? 0;
    at += header & 0b100 ? 2 : 1;
    let length = header & 0b10 ? 0 : data.length - at;
    if (header & 0b10) {
      for (let digit = 0; digit < 8; digit++) {
        const byte = data[at++] ?? 0;
        length += (byte & 0x7f) * 2 ** (digit * 7);
        if (byte < 0x80) break;
      }
    }
    if (((header >> 3) & 15) === 1) sizes.push(sequenceSize(data.subarray(at, at + length)));
    if (sizes.length > mostParts) throw new RangeError("too many sequence headers");
    at += length;
  }
  return sizes;
}

function sequenceSize(data: Uint8Array): { width: number; height: number } {
  let at = 0;
  const bits = (count: number) => {
    let value = 0;
    for (let left = count; left > 0; left--, at++) value = value * 2 + (((data[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
    return value;
  };
  bits(4);
  if (bits(1) === 1) bits(5);
  else {
    if (bits(1) === 1) throw new RangeError("the timing of a film");
    const hasDelays = bits(1) === 1;
    for (let points = bits(5); points >= 0; points--) {
      bits(12);
      if (bits(5) > 7) bits(1);
      if (hasDelays && bits(1) === 1) bits(4);
    }
  }
  const [widthBits, heightBits] = [bits(4) + 1, bits(4) + 1];
  return { width: bits(widthBits) + 1, height: bits(heightBits) + 1 };
}

/** Bytes as characters; fewer if the file ends before. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
