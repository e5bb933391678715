import ts from 'typescript';

/** A parsed file. */
export function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
}

/** Calls `visit` for the node and everything inside it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

/** The line that a node begins on, counted from 1. */
export function lineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

/** One exported declaration: its names, whether it is a type only, whether a doc comment stands before it. */
export interface ExportedDeclaration {
  readonly names: readonly string[];
  readonly isType: boolean;
  readonly documented: boolean;
}

/** The exported declarations of a file, in order; two overloads of a name are two. */
export function exportedDeclarations(file: ts.SourceFile): ExportedDeclaration[] {
  return file.statements
    .filter(
      (statement) =>
        ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword),
    )
    .map((statement) => ({
      names: namesOf(statement),
      isType: ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement),
      documented: ts.getJSDocCommentsAndTags(statement).some((part) => ts.isJSDoc(part) && part.comment !== undefined),
    }));
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((declaration) => declaration.name.getText());
  }
  const { name } = statement as ts.DeclarationStatement;
  return name === undefined ? [] : [name.getText()];
}
