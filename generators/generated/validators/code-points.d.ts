// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.

export declare function codePoints(text: string): number;
