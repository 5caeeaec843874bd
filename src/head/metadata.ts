import { form } from "../lexicon/forms.ts";
import { accountOfTitle, genreOfTitle } from "../outline/genre.ts";
import { type Joined, join, oneLine } from "../text/joined.ts";
import { coverage } from "../text/overlapping.ts";
import { withoutPrintMarks } from "../text/print-marks.ts";
import { viewOf } from "../text/view.ts";
import type { Outline, Report, View } from "../types/reading.ts";
import type { DocumentHead, Source, Span } from "../types/record.ts";
import { genreOfText } from "./genre.ts";
import { findIssuer, ofRegion } from "./issuer.ts";
import { isOwnNumber, ownNumber, serialOwnNumber } from "./own-number.ts";
import { periodCovered } from "./period-covered.ts";
import { regionOf } from "./region.ts";
import { findSignatures, type Signature } from "./signature.ts";
import { endsOf, findTitle } from "./title.ts";

/** So much of the text is head, where no numbered heading ends it sooner, and so much is its end. */
const headLength = 3000;
const tailLength = 2000;

/**
 * What the document says of itself: title, genre, issuer, number, date, place, and the years it covers.
 * The file's name is no evidence; what the text does not say is null.
 *
 * @param id the document's id in this run
 * @param outline its head ends where the first numbered node begins, or the first table
 * @param report says what was looked for and not found
 * @param view the text, folded
 * @param tables spans of tables: who and when in their last rows signs nothing
 */
export function findHead(
  id: string,
  source: Source,
  outline: Outline,
  report: Report,
  view: View = viewOf(source.text),
  tables: readonly { span: Span }[] = [],
): DocumentHead {
  const { path, format, encoding, sha256, hints } = source;
  const text = withoutPrintMarks(view.unpaged);
  const begins = [outline.nodes[0], tables[0]].flatMap((one) => (one?.span.start ? [one.span.start] : []));
  const headEnd = Math.min(text.length, headLength, ...begins);
  const head = join(text, 0, headEnd);
  const tail = join(text, Math.max(headEnd, text.length - tailLength));
  const main = outline.parts.find((part) => part.id === "main");
  // The signature of a notice, or of a document that annexes follow, stands in the middle of the file.
  const feet = outline.parts
    .filter(
      ({ kind, span }) => ["notice", "main"].includes(kind) && headEnd < span.end && span.end < text.length,
    )
    .map(({ span }) => join(text, Math.max(headEnd, span.start, span.end - 800), span.end));
  const opening = join(text, 0, Math.min(text.length, headLength)).text;

  const found = findTitle(head);
  const issued = main && main.span.start > 0 ? main.title : null;
  const title = titleOf(issued, found?.title ?? null) ?? hintedTitle(hints?.title);
  const kind = (title && (genreOfTitle(title) ?? accountOfTitle(title))) || genreOfText(opening);
  const floors = endsOf(head.text, "的通知");
  if (found) floors.push(...found.ends);

  const number = ownNumber(head, floors);
  const printed = number
    ? head.printed(number.start, number.end)
    : (hintedNumber(source) ?? serialOwnNumber(head));
  const isCell = coverage(tables.map(({ span }) => span));
  const signaturesIn = (stretch: Joined, ends: number[]) =>
    findSignatures(stretch, ends).filter(
      ({ start }) => !isCell({ start: stretch.at[start]!, end: stretch.at[start]! + 1 }),
    );
  const above = signaturesIn(head, floors);
  const below = [...feet, tail].flatMap((foot) => signaturesIn(foot, []));
  const date = dateOf(above, below)?.date ?? null;
  // Who prints a document signs it only where nobody else does.
  const isImprint = ({ kind }: Signature) => kind === "imprint";
  const signed = [...above, ...below];
  const names = (signatures: Signature[]) => signatures.flatMap(({ issuer }) => issuer ?? []);
  const signers = names(signed.filter((one) => !isImprint(one)));
  const session = sessionIn(head, above);

  const speaker = form("head/speaker").exec(opening)?.[1] ?? null;
  const named = findIssuer({
    head,
    floors,
    title,
    signers,
    printers: names(signed.filter(isImprint)),
    hint: hints?.issuer ? oneLine(hints.issuer) : null,
  });
  const region = regionOf({
    title,
    issuer: named ?? speaker,
    session,
    number: printed,
    head: head.text,
    text,
  });
  const issuer = ofRegion(named ?? speaker ?? "", region) || null;

  if (title === null) report("metadata.title", { start: 0, end: Math.min(headEnd, 80) });
  return {
    id,
    title,
    kind,
    issuer,
    number: printed,
    date,
    region,
    period: periodCovered({ title, kind, date, view }),
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

/** The number that a web page catalogues above the text (发文字号：). Its date may be the day of publishing. */
function hintedNumber({ hints }: Source): string | null {
  const number = hints?.number && oneLine(hints.number);
  return number && isOwnNumber(number) ? number : null;
}

/** The date of the signature before a date that stands alone, that before the day of printing. */
function dateOf(above: Signature[], below: Signature[]): Signature | undefined {
  const kind = (wanted: Signature["kind"], from: Signature[]) => from.find((s) => s.kind === wanted);
  return (
    kind("session", above) ??
    kind("signature", above) ??
    kind("line", above) ??
    kind("signature", below) ??
    below.find((s) => s.kind === "line" && s.last) ??
    kind("field", above) ??
    kind("imprint", above) ??
    kind("imprint", below)
  );
}

/** 在山东省第十四届人民代表大会第四次会议上 */
function sessionIn(head: Joined, signatures: Signature[]): string | null {
  const session = signatures.find(({ kind }) => kind === "session");
  return session ? (form("head/session").exec(head.text.slice(session.start))?.[1] ?? null) : null;
}

/** The title of the document that a notice issues, rather than that of both documents it issues; neither doubled nor with a page number. */
function titleOf(issued: string | null, found: string | null): string | null {
  const title = issued && genreOfTitle(issued) !== null && !(found ?? "").startsWith(issued) ? issued : found;
  if (title === null) return null;
  const plain = title.replace(form("head/page-number"), "");
  const half = plain.slice(0, plain.length / 2);
  return half.length > 3 && half + half === plain ? half : plain;
}

/** What the file says its title is, where the text prints none: without the name of the site. */
function hintedTitle(hint: string | undefined): string | null {
  if (!hint) return null;
  const title = oneLine(hint).replace(form("head/site-name"), "");
  const marked = form("head/marked-title").exec(title)?.[1] ?? title;
  const told = genreOfTitle(marked) !== null || form("head/page-title").test(title);
  return told && title.length >= 6 ? title : null;
}
