/** What a measurement is given. */
export interface MeasurementContext {
  /** A smoke run: everything once and briefly, to see that it works. Its numbers mean nothing. */
  readonly quick: boolean;
  /** For its files; removed in the end. */
  readonly folder: string;
  /** One present for all processes, in ms. */
  readonly now: number;
  readonly progress: (text: string) => void;
}

/** One budget and what became of it. */
export interface Finding {
  readonly what: string;
  readonly budget: string;
  readonly got: string;
  /** Absent where there is no budget, only a number worth knowing. */
  readonly met?: boolean;
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Report {
  readonly title: string;
  /** How it was measured. */
  readonly method: string;
  readonly findings: readonly Finding[];
  readonly tables: readonly Table[];
  readonly notes?: readonly string[];
}

export interface Measurement {
  /** For `--only`. */
  readonly name: string;
  /** It takes too long for a run of all: it is made where `--only` names it. */
  readonly isApart?: true;
  run(context: MeasurementContext): Promise<Report>;
}
