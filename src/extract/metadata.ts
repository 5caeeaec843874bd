import type { DocumentHead, Outline, Report, Source } from "../types.ts";
import { ownNumber } from "./document-number.ts";
import { genreOfText, genreOfTitle } from "./genre.ts";
import { type Joined, join, oneLine } from "./joined.ts";
import { periodCovered } from "./period-covered.ts";
import { regionOf } from "./region.ts";
import { findSignatures, issuerAtEnd, issuerOfNotice, type Signature } from "./signature.ts";
import { findTitle } from "./title.ts";

/** So much of the text is head, where no numbered heading ends it sooner, and so much is its end. */
const headLength = 3000;
const tailLength = 2000;

/**
 * What the document says of itself: title, genre, issuer, number, date, place, and the years it covers.
 * The file's name is no evidence; what the text does not say is null.
 *
 * @param id the document's id in this run
 * @param outline its head ends where the first numbered node begins
 * @param report says what was looked for and not found
 */
export function findHead(id: string, source: Source, outline: Outline, report: Report): DocumentHead {
  const { path, format, encoding, sha256, text } = source;
  const headEnd = Math.min(text.length, headLength, outline.nodes[0]?.span.start ?? text.length);
  const head = join(text, 0, headEnd);
  const tail = join(text, Math.max(headEnd, text.length - tailLength));
  const opening = join(text, 0, Math.min(text.length, headLength)).text;

  const found = findTitle(head, text);
  const hinted = source.hints?.title && genreOfTitle(source.hints.title) ? oneLine(source.hints.title) : null;
  const title = found?.title ?? hinted;
  const kind = (title && genreOfTitle(title)) || genreOfText(opening);
  const floors = Array.from(head.text.matchAll(/的通知/gu), ({ index }) => index + 3);
  if (found) floors.push(...occurrencesOf(head.text, found.start, found.end));

  const number = ownNumber(head, floors);
  const printed = number && oneLine(text.slice(head.at[number.start]!, head.at[number.end - 1]! + 1));
  const above = findSignatures(head, floors);
  const below = findSignatures(tail, []);
  const signature = dateOf(above, below);
  const signer = [...above, ...below].find(({ issuer }) => issuer !== null)?.issuer ?? null;
  const session = sessionIn(head, above);

  const speaker = /我代表(国务院|\p{Script=Han}{0,14}?政府(?!工作))/u.exec(opening)?.[1] ?? null;
  const notice = issuerOfNotice(head, floors) ?? issuerInTitle(title);
  // 省工业和信息化厅关于印发… is signed 山东省工业和信息化厅.
  const named =
    (notice && signer?.endsWith(notice) ? signer : notice) ??
    signer ??
    rapporteur(head.text) ??
    hintedIssuer(source);
  const region = regionOf({ title, issuer: named ?? speaker, session, number: printed, text });
  const issuer = named ?? (speaker && ofRegion(speaker, region?.name ?? null)) ?? null;
  const date = signature?.date ?? null;

  if (title === null) report("metadata.title", { start: 0, end: Math.min(headEnd, 80) });
  return {
    id,
    title,
    kind,
    issuer,
    number: printed,
    date,
    region,
    period: periodCovered({ title, kind, date, text }),
    source: {
      path,
      format,
      encoding,
      sha256,
      characters: text.length,
      ...(source.pages ? { pages: source.pages } : {}),
    },
  };
}

/** The ends of every place where the title is printed in the head. */
function occurrencesOf(text: string, start: number, end: number): number[] {
  const title = text.slice(start, end);
  const ends: number[] = [];
  for (let i = text.indexOf(title); i >= 0; i = text.indexOf(title, i + title.length))
    ends.push(i + title.length);
  return ends;
}

/** The date of the signature before a date that stands alone, that before the day of printing. */
function dateOf(above: Signature[], below: Signature[]): Signature | undefined {
  const all = [...above, ...below];
  const kind = (wanted: Signature["kind"], from: Signature[]) => from.find((s) => s.kind === wanted);
  return (
    kind("session", above) ??
    kind("signature", above) ??
    kind("line", above) ??
    kind("signature", below) ??
    kind("imprint", all)
  );
}

/** 在山东省第十四届人民代表大会第四次会议上 */
function sessionIn(head: Joined, signatures: Signature[]): string | null {
  const session = signatures.find(({ kind }) => kind === "session");
  return session ? (/日在(.{4,50}?会议上)/u.exec(head.text.slice(session.start))?.[1] ?? null) : null;
}

/** 国务院 of 国务院关于积极推进…的指导意见. */
function issuerInTitle(title: string | null): string | null {
  const name = /^([^关《]{3,40})关于/u.exec(title ?? "")?.[1];
  return name && issuerAtEnd(name) ? name : null;
}

/** 在…会议上⏎国家发展和改革委员会主任 何立峰: the body whose head reads a report. */
function rapporteur(head: string): string | null {
  const body = /会议上[）)]?(\p{Script=Han}{3,20}?)(?:主任|部长|局长|厅长|署长|行长)/u.exec(head)?.[1];
  return body && issuerAtEnd(body) ? body : null;
}

function hintedIssuer({ hints }: Source): string | null {
  return hints?.issuer && issuerAtEnd(hints.issuer) ? oneLine(hints.issuer) : null;
}

/** 省人民政府 of 山东省, 自治区人民政府 of 内蒙古自治区: with the name that the level word stands for. */
function ofRegion(speaker: string, region: string | null): string {
  const level = /^(?:省|市|自治区|区|县|州)/u.exec(speaker)?.[0];
  return level && region?.endsWith(level) ? region + speaker.slice(level.length) : speaker;
}
