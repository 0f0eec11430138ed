import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/**
 * Words that no source uses. An object of words is a constant object of which at least one entry is a `text(…)`, or a function that returns
 * a `Text`. An entry counts as used if some source names it behind the object (`w.dueOn`). An object that is passed on as a whole or read
 * by a computed key (`w[state]`) counts as used altogether. Tests do not count, because words are there for the program.
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

const isText = ({ initializer }: ts.PropertyAssignment): boolean =>
  (ts.isCallExpression(initializer) && initializer.expression.getText() === 'text') ||
  (ts.isArrowFunction(initializer) && /^Text\b/.test(initializer.type?.getText() ?? ''));

const objectsIn = ({ name: file, tree }: Source): readonly WordsObject[] =>
  tree.statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.declarationList.declarations.flatMap((declared) => {
      const properties = objectIn(declared.initializer)?.properties.filter(ts.isPropertyAssignment) ?? [];
      if (!properties.some(isText)) return [];
      return [{ file, name: declared.name.getText(), entries: properties.map(({ name }) => name.getText()) }];
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

const ALL = '*';

/** The entries that a source uses, by the name of their object. */
const usesIn = ({ tree }: Source): ReadonlyMap<string, ReadonlySet<string>> => {
  const uses = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isUse(node)) {
      const { parent } = node;
      const entry = ts.isPropertyAccessExpression(parent) ? parent.name.text : ALL;
      uses.set(node.text, (uses.get(node.text) ?? new Set()).add(entry));
    }
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

const unsaid = (object: WordsObject): readonly string[] => {
  const said = new Set(sources.flatMap((source) => [...saidIn(source, nameIn(source, object))]));
  if (said.has(ALL)) return [];
  return object.entries.filter((entry) => !said.has(entry)).map((entry) => `${object.file}: ${object.name}.${entry}`);
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

it('every word is said somewhere', () => {
  expect(objects.flatMap(unsaid)).toEqual([]);
});
