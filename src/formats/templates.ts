import type { ProgramFiles } from '../core/programFiles.ts';
import { type Text, text } from '../core/text.ts';

/** A line of a shipped template: its number, which stays for good, its part of the event, its offset and its words. */
type TemplateLine = { readonly no: number; readonly phase: string; readonly offset: string; readonly text: Text };

/** A template as it is shipped in `data/templates/`, one file for each. */
export type ShippedTemplate = {
  /** The name of the file, by which its lines are known again in any language. */
  readonly key: string;
  readonly name: Text;
  /** Other names under which it can be typed. */
  readonly also: readonly string[];
  readonly lines: readonly TemplateLine[];
};

const LINE = /^(\d+) (before|during|after) (.+?) \| (.+?) \| (.+)$/;

/** The template that a file describes. Throws if a line of the file is of another form. */
const parsedTemplate = (key: string, written: string): ShippedTemplate => {
  const [head = '', ...rows] = written.split('\n').filter((row) => row.trim() !== '');
  const [zh = key, en = key] = head.split(' | ');
  const others = rows.filter((row) => row.startsWith('= '));
  return {
    key,
    name: text(en, zh),
    also: others.flatMap((row) => row.slice(2).split(' ')),
    lines: rows.filter((row) => !others.includes(row)).map((row) => parsedLine(key, row)),
  };
};

const parsedLine = (key: string, row: string): TemplateLine => {
  const [, no, phase, offset, zh, en] = LINE.exec(row) ?? [];
  if (phase === undefined || offset === undefined || zh === undefined || en === undefined)
    throw new Error(`${key}: no line of a template: ${row}`);
  return { no: Number(no), phase, offset, text: text(en, zh) };
};

/** The templates that are shipped with the program, by the names of their files. */
export const shippedTemplates = (data: ProgramFiles): readonly ShippedTemplate[] =>
  data
    .names('templates')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => parsedTemplate(name.slice(0, -'.txt'.length), data.text(`templates/${name}`)));
