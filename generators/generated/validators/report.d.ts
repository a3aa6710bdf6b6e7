// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { Acknowledgement, Bilingual, CheckCounts, CheckReport, CheckResult, CheckViolation, CoverageCounts, CoverageItem, CoverageReport, CoverageRequest, CoverageStep, CoverageSuggestion, CoveredJournal, Drift, JudgedJournal, Outcomes, RecordedRequest, RecordedResponse, RuleSource } from '../types.js';
import type { Validator } from '../../runtime/validation/validator.js';

export declare const validateAcknowledgement: Validator<Acknowledgement>;

export declare const validateBilingual: Validator<Bilingual>;

export declare const validateCheckReport: Validator<CheckReport>;

export declare const validateCheckResult: Validator<CheckResult>;

export declare const validateCheckViolation: Validator<CheckViolation>;

export declare const validateCheckCounts: Validator<CheckCounts>;

export declare const validateCoverageCounts: Validator<CoverageCounts>;

export declare const validateCoverageItem: Validator<CoverageItem>;

export declare const validateCoverageReport: Validator<CoverageReport>;

export declare const validateCoverageRequest: Validator<CoverageRequest>;

export declare const validateCoverageStep: Validator<CoverageStep>;

export declare const validateCoverageSuggestion: Validator<CoverageSuggestion>;

export declare const validateCoveredJournal: Validator<CoveredJournal>;

export declare const validateDrift: Validator<Drift>;

export declare const validateJudgedJournal: Validator<JudgedJournal>;

export declare const validateOutcomes: Validator<Outcomes>;

export declare const validateRecordedRequest: Validator<RecordedRequest>;

export declare const validateRecordedResponse: Validator<RecordedResponse>;

export declare const validateRuleSource: Validator<RuleSource>;
