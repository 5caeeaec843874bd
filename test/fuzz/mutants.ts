import { readdirSync, readFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";

/** A file made wrong. */
export interface Mutant {
  name: string;
  bytes: Uint8Array;
}

/** Numbers from 0 to 1 that are the same on every machine (a linear congruential generator, Numerical Recipes). */
export function randomOf(seed: number): () => number {
  let state = Math.imul(seed, 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Random = () => number;
const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

const root = new URL("../../", import.meta.url);

/** The files that mutants are made of: every format, five policy texts, records, and files of settings. */
export function originals(): Mutant[] {
  const of = (folder: string, form: RegExp): Mutant[] =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
      .filter((name) => form.test(name))
      .sort()
      .map((name) => ({ name, bytes: readFileSync(new URL(`${folder}/${name}`, root)) }));
  const settings = (name: string, text: string): Mutant => ({ name, bytes: Buffer.from(text) });
  return [
    ...of("fixtures/files", /\.(?:docx?|rtf|pdf|xlsx?|ods|csv|html)$/u),
    ...of("seeds", /\.txt$/u),
    ...of("fixtures/extract", /\.(?:txt|yaml)$/u),
    settings("own-words.dict", "数字乌海 nz\n村信息服务站 120 n\n# 注\n一网通办\n"),
    settings("themes.yaml", "- name: 旅游业\n  words: [旅游, 景区]\n- name: 农村\n  words: [农村]\n"),
  ];
}

/** The mutant of this number: an original with one to four things done to its bytes, or to a part of its archive. */
export function mutantOf(files: readonly Mutant[], number: number): Mutant {
  const random = randomOf(number);
  const { name, bytes } = files[number % files.length]!;
  let mutated = Uint8Array.from(bytes);
  const archive = bytes[0] === 0x50 && bytes[1] === 0x4b && random() < 0.7;
  if (archive) mutated = inArchive(bytes, random);
  else for (let i = below(random, 4); i >= 0; i--) mutated = mutate(mutated, random);
  return { name: name.replace(/^.*\//u, ""), bytes: mutated };
}

/** Unpacks, makes parts wrong, and packs again: past the checksums, to the reader of the XML. */
function inArchive(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  for (let i = below(random, 3); i >= 0; i--) {
    const name = oneOf(random, names);
    parts[name] = mutate(Uint8Array.from(parts[name]!), random);
  }
  if (random() < 0.1) delete parts[oneOf(random, names)];
  return Uint8Array.from(zipSync(parts, { level: 1 }));
}

type Bytes = Uint8Array<ArrayBuffer>;

function mutate(bytes: Bytes, random: Random): Bytes {
  const done = oneOf(random, random() < 0.6 ? structure : raw)(bytes, random);
  return done.length > 0 ? done : bytes;
}

const splice = (bytes: Bytes, start: number, end: number, middle: Uint8Array): Bytes =>
  Uint8Array.from(Buffer.concat([bytes.subarray(0, start), middle, bytes.subarray(end)]));

const raw: readonly ((bytes: Bytes, random: Random) => Bytes)[] = [
  (bytes, random) => {
    for (let i = below(random, 8); i >= 0; i--) bytes[below(random, bytes.length)] = below(random, 256);
    return bytes;
  },
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)) as Bytes,
  (bytes, random) => {
    const at = below(random, bytes.length);
    return splice(bytes, at, at + below(random, 200), new Uint8Array());
  },
  (bytes, random) => {
    const from = below(random, bytes.length);
    const piece = bytes.slice(from, from + below(random, 400));
    const at = below(random, bytes.length);
    return splice(bytes, at, at, Buffer.concat(Array.from({ length: 1 + below(random, 30) }, () => piece)));
  },
  // A size, an offset, a count.
  (bytes, random) => {
    if (bytes.length < 8) return bytes;
    const number = oneOf(random, [0, 1, 0x7fffffff, 0xffffffff, 0xfffffffe, 0x10000, 0x0a21fe20]);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(below(random, bytes.length - 4), number, true);
    return bytes;
  },
];

const words = [
  "constructor __proto__ toString hasOwnProperty",
  "999999999 -1 0 65535 1e308 NaN null true",
  "一、 （一） 1. ① 第一条 附件： 目录 ％ 100万亿亿 《 》 （ ）",
  "\u0000 \ufeff \u2028 \ud800 \u202e \u001b[31m &#0; &x; <!ENTITY",
]
  .join(" ")
  .split(" ");

/** Where a word, a number or an element of XML, RTF, YAML, CSV or plain text stands. */
const token = /[\w-]{1,20}|[一-龥]{1,6}|<\/?[\w:]{1,20}|[{}[\]"'\\]/gu;

const structure: readonly ((bytes: Bytes, random: Random) => Bytes)[] = [
  // Another word in the place of one.
  (bytes, random) => {
    const [start, end] = tokenNear(bytes, random);
    return splice(bytes, start, end, Buffer.from(oneOf(random, words)));
  },
  // A token many times.
  (bytes, random) => {
    const [start, end] = tokenNear(bytes, random);
    return splice(
      bytes,
      end,
      end,
      Buffer.from(
        Buffer.from(bytes.subarray(start, end))
          .toString("latin1")
          .repeat(1 + below(random, 2000)),
        "latin1",
      ),
    );
  },
  // A token gone.
  (bytes, random) => splice(bytes, ...tokenNear(bytes, random), new Uint8Array()),
  // From one token to another, again.
  (bytes, random) => {
    const [start] = tokenNear(bytes, random);
    const piece = bytes.slice(start, Math.min(bytes.length, start + 20 + below(random, 2000)));
    return splice(
      bytes,
      start,
      start,
      Buffer.concat(Array.from({ length: 1 + below(random, 20) }, () => piece)),
    );
  },
  // Two stretches change places.
  (bytes, random) => {
    const [[a, b], [c, d]] = [tokenNear(bytes, random), tokenNear(bytes, random)].sort(
      (x, y) => x[0] - y[0],
    ) as [[number, number], [number, number]];
    if (b > c) return bytes;
    const [left, right] = [bytes.slice(a, b), bytes.slice(c, d)];
    return splice(splice(bytes, c, d, left), a, b, right);
  },
];

function tokenNear(bytes: Bytes, random: Random): [start: number, end: number] {
  const from = below(random, bytes.length);
  // Latin-1 keeps places; the bytes of Chinese characters are seen as other letters.
  const near = Buffer.from(bytes.subarray(from, from + 200)).toString("latin1");
  token.lastIndex = 0;
  const found = token.exec(near);
  return found ? [from + found.index, from + found.index + found[0].length] : [from, from];
}
