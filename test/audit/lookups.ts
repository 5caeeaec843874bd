import { lineAt, type Module, type Node, nodesOf } from "./source.ts";

/**
 * Lookups in plain objects by names that a file may give: `signs[format]` with `constructor` for a format finds what
 * every object has. Seen are objects whose type says that any string may be a key (`Record<string, T>`, an index
 * signature) and keys that are cast to fit (`as keyof`); allowed where the function asks `Object.hasOwn` first.
 *
 * @returns `file:line object[key]`
 */
export function openLookups(module: Module): string[] {
  const open = new Set<string>();
  for (const node of nodesOf(module.tree)) {
    const annotation = (node.typeAnnotation as Node | undefined)?.typeAnnotation as Node | undefined;
    if (node.type === "Identifier" && annotation && isOpen(annotation, module)) open.add(node.name as string);
    if (node.type === "TSPropertySignature" && annotation && isOpen(annotation, module))
      open.add(textOf(node.key as Node, module));
  }
  const asked = new Set(
    [...nodesOf(module.tree)].flatMap((node) => {
      if (node.type !== "CallExpression" || !/^Object\.hasOwn$/u.test(textOf(node.callee as Node, module)))
        return [];
      const [object, key] = node.arguments as Node[];
      return object && key ? [`${textOf(object, module)}[${bareKey(key, module)}]`] : [];
    }),
  );
  return [...nodesOf(module.tree)].flatMap((node) => {
    if (node.type !== "MemberExpression" || node.computed !== true) return [];
    const [object, key] = [node.object as Node, node.property as Node];
    if (key.type === "Literal" || key.type === "TemplateLiteral") return [];
    const cast =
      key.type === "TSAsExpression" && /\bkeyof\b/u.test(textOf(key.typeAnnotation as Node, module));
    const name = object.type === "MemberExpression" ? (object.property as Node) : object;
    if (!cast && !open.has(textOf(name, module))) return [];
    const lookup = `${textOf(object, module)}[${bareKey(key, module)}]`;
    return asked.has(lookup) ? [] : [`${module.path}:${lineAt(module, node.start)} ${lookup}`];
  });
}

function isOpen(type: Node, module: Module): boolean {
  const text = textOf(type, module);
  return /^(?:Readonly<)?Record<string\b/u.test(text) || /^\{ ?(?:readonly )?\[\w+: string\]/u.test(text);
}

function bareKey(key: Node, module: Module): string {
  return textOf(key, module).replace(/ as .*$/u, "");
}

function textOf({ start, end }: Node, { text }: Module): string {
  return text.slice(start, end);
}
