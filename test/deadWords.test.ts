import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/**
 * Words that no source uses. An object of words is a constant object of which at least one entry is a `text(…)`, or a function that returns
 * a `Text`. An entry counts as used if some source names it behind the object (`w.dueOn`). An object that is passed on as a whole or read
 * by a computed key (`w[state]`) counts as used altogether. An object inside it is judged likewise: its entries are named `prompts.again`. Tests
 * do not count, because words are there for the program.
 */
const SRC = join(import.meta.dirname, '..', 'src');

type Source = { readonly name: string; readonly tree: ts.SourceFile };

const sources: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
  .map((name) => ({
    name,
    tree: ts.createSourceFile(name, readFileSync(join(SRC, name), 'utf8'), ts.ScriptTarget.ESNext, true),
  }));

type WordsObject = { readonly file: string; readonly name: string; readonly entries: readonly string[] };

const objectIn = (written: ts.Expression | undefined): ts.ObjectLiteralExpression | null => {
  let bare = written;
  while (bare !== undefined && (ts.isAsExpression(bare) || ts.isSatisfiesExpression(bare))) bare = bare.expression;
  return bare !== undefined && ts.isObjectLiteralExpression(bare) ? bare : null;
};

const propertiesIn = (written: ts.Expression | undefined): readonly ts.PropertyAssignment[] =>
  objectIn(written)?.properties.filter(ts.isPropertyAssignment) ?? [];

const isText = ({ initializer }: ts.PropertyAssignment): boolean =>
  (ts.isCallExpression(initializer) && initializer.expression.getText() === 'text') ||
  (ts.isArrowFunction(initializer) && /^Text\b/.test(initializer.type?.getText() ?? ''));

const hasText = (property: ts.PropertyAssignment): boolean =>
  isText(property) || propertiesIn(property.initializer).some(hasText);

/** Paths of the entries of an object, and of the objects in it: `summary`, `prompts.again`. */
const pathsIn = (properties: readonly ts.PropertyAssignment[], before = ''): readonly string[] =>
  properties.flatMap(({ name, initializer }) => {
    const path = `${before}${name.getText().replaceAll("'", '')}`;
    const inner = propertiesIn(initializer);
    return inner.length === 0 ? [path] : pathsIn(inner, `${path}.`);
  });

const objectsIn = ({ name: file, tree }: Source): readonly WordsObject[] =>
  tree.statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.declarationList.declarations.flatMap((declared) => {
      const properties = propertiesIn(declared.initializer);
      if (!properties.some(hasText)) return [];
      return [{ file, name: declared.name.getText(), entries: pathsIn(properties) }];
    }),
  );

type Import = { readonly file: string; readonly exported: string; readonly local: string };

const importsIn = ({ name, tree }: Source): readonly Import[] =>
  tree.statements.filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier, importClause }) => {
    const path = (moduleSpecifier as ts.StringLiteral).text;
    const bindings = importClause?.namedBindings;
    if (!path.startsWith('.') || bindings === undefined || !ts.isNamedImports(bindings)) return [];
    const file = relative(SRC, normalize(join(SRC, dirname(name), path)))
      .split(sep)
      .join('/');
    return bindings.elements.map((one) => ({
      file,
      exported: (one.propertyName ?? one.name).text,
      local: one.name.text,
    }));
  });

/**
 * The name of an object of words in a source: its own name in the source that declares it, else the name under which it is imported; null
 * if it is not imported.
 */
const nameIn = (source: Source, object: WordsObject): string | null => {
  if (source.name === object.file) return object.name;
  const found = imports.get(source)?.find(({ file, exported }) => file === object.file && exported === object.name);
  return found?.local ?? null;
};

/** The path that is read behind an identifier: `back.created` of `w.back.created`; '' if it stands alone. */
const pathBehind = (node: ts.Expression): readonly string[] => {
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent) && parent.expression === node
    ? [parent.name.text, ...pathBehind(parent)]
    : [];
};

/** The paths that a source reads, by the name of their object. */
const usesIn = ({ tree }: Source): ReadonlyMap<string, ReadonlySet<string>> => {
  const uses = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isUse(node))
      uses.set(node.text, (uses.get(node.text) ?? new Set()).add(pathBehind(node).join('.')));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return uses;
};

/** Whether an identifier is a use: not the declaration, an import, a property of that name, or `typeof words`. */
const isUse = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isImportSpecifier(parent) || ts.isTypeQueryNode(parent) || ts.isPropertyAssignment(parent)) {
    return ts.isPropertyAssignment(parent) && parent.initializer === node;
  }
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent))
    return parent.initializer === node;
  return !(ts.isPropertyAccessExpression(parent) && parent.name === node);
};

/** Whether reading a path says an entry: the entry itself, a part of it, or an object it is in. */
const says = (path: string, entry: string): boolean =>
  path === '' || `${entry}.`.startsWith(`${path}.`) || path.startsWith(`${entry}.`);

const unsaid = (object: WordsObject): readonly string[] => {
  const said = [...new Set(sources.flatMap((source) => [...saidIn(source, nameIn(source, object))]))];
  return object.entries
    .filter((entry) => !said.some((path) => says(path, entry)))
    .map((entry) => `${object.file}: ${object.name}.${entry}`);
};

const saidIn = (source: Source, called: string | null): ReadonlySet<string> =>
  (called === null ? undefined : uses.get(source)?.get(called)) ?? new Set();

const imports = new Map(sources.map((source) => [source, importsIn(source)]));
const uses = new Map(sources.map((source) => [source, usesIn(source)]));
const objects = sources.flatMap(objectsIn);

it('finds the objects of words, and what is said of them', () => {
  expect(objects.length).toBeGreaterThan(30);
  const drawer = objects.find(({ file, name }) => file === 'drawers/followups/words.ts' && name === 'followupWords');
  expect(drawer?.entries).toContain('dueOn');
  const [phase] = sources.filter(({ name }) => name === 'drawers/followups/extend.ts');
  expect(phase && saidIn(phase, 'w')).toContain('reasonHelp');
  expect(phase && saidIn(phase, 'words')).toContain('notLater');
  expect(phase && saidIn(phase, 'words')).not.toContain('reasonHelp');
});

it('looks into objects of words that are in others', () => {
  const keeping = objects.find(({ file }) => file === 'cli/commands/keeping/words.ts');
  expect(keeping?.entries).toContain('back.created');
  expect(says('back.created', 'back.created')).toBe(true);
  expect(says('back', 'back.created')).toBe(true);
  expect(says('back.created.zh', 'back.created')).toBe(true);
  expect(says('backwards', 'back.created')).toBe(false);
  expect(says('back.other', 'back.created')).toBe(false);
});

it('every word is said somewhere', () => {
  expect(objects.flatMap(unsaid)).toEqual([]);
});
