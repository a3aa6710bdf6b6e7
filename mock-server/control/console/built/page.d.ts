/** The console's script and sheet, as `npm run build:console` bundles them. */
export declare const script: string;
export declare const style: string;
