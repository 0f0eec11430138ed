import { isUtf8 } from 'node:buffer';
import type { DrawerName } from '../../core/record.ts';
import { text } from '../../core/text.ts';
import type { Contents, Drawers } from './contents.ts';
import { isDrawerName, isFields, isRecordLine, Misshapen, type OutlineFields } from './outline.ts';

/** The JSON object in a file. Throws `Misshapen`. */
export const documentOf = (bytes: Uint8Array): OutlineFields => documentIn(documentText(bytes));

export const documentText = (bytes: Uint8Array): string => {
  if (bytes.length === 0) throw new Misshapen(text('it is empty', '文件为空'));
  if (!isUtf8(bytes)) throw new Misshapen(text('it is not UTF-8 text', '不是 UTF-8 文本'));
  // Editors on Windows put a byte order mark in front.
  return documentView(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
};

/** A buffer of the same bytes. Nothing is copied. */
export const documentView = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const documentIn = (written: string): OutlineFields => {
  const document = jsonOf(written);
  if (!isFields(document)) throw new Misshapen(text('it is not a desk', '不是办公桌文件'));
  return document;
};

export const jsonOf = (written: string): unknown => {
  try {
    return JSON.parse(written);
  } catch {
    throw new Misshapen(text('it is not whole JSON', 'JSON 不完整或有误'));
  }
};

/** The parts of a document: fields of the whole desk, drawers, and fields that this program does not know. */
export const partsOf = (document: OutlineFields, known: readonly DrawerName[]) => {
  const { version, revision, counters, settings, holidays, seal: _, ...rest } = document as Stored;
  const others = Object.entries(rest).filter(([key]) => !(known as readonly string[]).includes(key));
  return {
    wide: { version, revision, counters, settings, holidays },
    drawers: Object.fromEntries([
      // An older file lacks drawers that were added later.
      ...known.map((name) => [name, rest[name] ?? []]),
      ...others.filter(isStranger),
    ]) as Drawers,
    extra: Object.fromEntries(others.filter((field) => !isStranger(field))),
  };
};

/** Whether an unknown field is a drawer of a newer program. */
const isStranger = ([name, value]: readonly [string, unknown]): boolean =>
  isDrawerName(name) && Array.isArray(value) && value.every(isRecordLine);

/** A document whose outline was checked by `assertOutline`. */
export type Stored = Omit<Contents, 'drawers' | 'extra'> & { readonly seal: unknown } & Partial<Drawers>;
