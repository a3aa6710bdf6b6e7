/** JSON has no comments: what a document is made by stands in an extension field. */
export function madeByExport(name: string): { readonly 'x-generated': string } {
  return {
    'x-generated': `Made from the contract by \`sobot-mock export ${name}\`. Change the contract, not this file.`,
  };
}
