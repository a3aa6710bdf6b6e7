// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { codePoints } from '../../runtime/validation/code-points.ts';
import { note } from '../../runtime/validation/note.ts';
import { validateBehaviour } from './behaviour.js';

const names78_properties = /* @__PURE__ */ new Set(["version", "subject", "target", "seed", "startedAt", "ms", "interrupted", "requests", "counts", "checks", "journals", "drift", "behaviour", "acknowledgement", "outcomes"]);
const names80_properties = /* @__PURE__ */ new Set(["id", "title", "source", "severity", "status", "tried", "failed", "skipped", "violations", "others", "requests", "ms"]);
const pattern20 = /^[a-z0-9-]+\/[a-z0-9-](?:[a-z0-9-]|\/[a-z0-9-])*$/u;
const names82_properties = /* @__PURE__ */ new Set(["message", "remedy", "severity", "path", "tenant", "entries", "expected", "got", "request", "response", "shrunk"]);
function validateAcknowledgement(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.count === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "count" });
      errors++;
    }
    if (data.p50 === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "p50" });
      errors++;
    }
    if (data.p99 === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "p99" });
      errors++;
    }
    if (data.max === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "max" });
      errors++;
    }
    if (data.limit === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "limit" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "count" || key0 === "p50" || key0 === "p99" || key0 === "max" || key0 === "limit")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.count !== void 0) {
      let data0 = data.count;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/count", "type", { type: "integer" });
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 0 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/count", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.p50 !== void 0) {
      let data1 = data.p50;
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/p50", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/p50", "type", { type: "number" });
        errors++;
      }
    }
    if (data.p99 !== void 0) {
      let data2 = data.p99;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/p99", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/p99", "type", { type: "number" });
        errors++;
      }
    }
    if (data.max !== void 0) {
      let data3 = data.max;
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/max", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/max", "type", { type: "number" });
        errors++;
      }
    }
    if (data.limit !== void 0) {
      let data4 = data.limit;
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 0 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/limit", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/limit", "type", { type: "number" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateAcknowledgement.errors = vErrors;
  return errors === 0;
}
function validateBilingual(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.en === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "en" });
      errors++;
    }
    if (data.zh === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "zh" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "en" || key0 === "zh")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.en !== void 0) {
      if (typeof data.en !== "string") {
        vErrors = note(vErrors, instancePath + "/en", "type", { type: "string" });
        errors++;
      }
    }
    if (data.zh !== void 0) {
      if (typeof data.zh !== "string") {
        vErrors = note(vErrors, instancePath + "/zh", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateBilingual.errors = vErrors;
  return errors === 0;
}
function validateCheckCounts(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.passed === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "passed" });
      errors++;
    }
    if (data.failed === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "failed" });
      errors++;
    }
    if (data.warned === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "warned" });
      errors++;
    }
    if (data.skipped === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "skipped" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "passed" || key0 === "failed" || key0 === "warned" || key0 === "skipped")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.passed !== void 0) {
      let data0 = data.passed;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/passed", "type", { type: "integer" });
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 0 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/passed", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.failed !== void 0) {
      let data1 = data.failed;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/failed", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/failed", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.warned !== void 0) {
      let data2 = data.warned;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/warned", "type", { type: "integer" });
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/warned", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.skipped !== void 0) {
      let data3 = data.skipped;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        vErrors = note(vErrors, instancePath + "/skipped", "type", { type: "integer" });
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/skipped", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateCheckCounts.errors = vErrors;
  return errors === 0;
}
function validateCheckReport(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "version" });
      errors++;
    }
    if (data.subject === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "subject" });
      errors++;
    }
    if (data.target === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "target" });
      errors++;
    }
    if (data.startedAt === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "startedAt" });
      errors++;
    }
    if (data.ms === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "ms" });
      errors++;
    }
    if (data.requests === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "requests" });
      errors++;
    }
    if (data.counts === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "counts" });
      errors++;
    }
    if (data.checks === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "checks" });
      errors++;
    }
    for (const key0 in data) {
      if (!names78_properties.has(key0)) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.version !== void 0) {
      let data0 = data.version;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/version", "type", { type: "integer" });
        errors++;
      }
      if (1 !== data0) {
        vErrors = note(vErrors, instancePath + "/version", "const", { allowedValue: 1 });
        errors++;
      }
    }
    if (data.subject !== void 0) {
      let data1 = data.subject;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/subject", "type", { type: "string" });
        errors++;
      }
      if (!(data1 === "provider" || data1 === "receiver" || data1 === "journal")) {
        vErrors = note(vErrors, instancePath + "/subject", "enum", { allowedValues: ["provider", "receiver", "journal"] });
        errors++;
      }
    }
    if (data.target !== void 0) {
      if (typeof data.target !== "string") {
        vErrors = note(vErrors, instancePath + "/target", "type", { type: "string" });
        errors++;
      }
    }
    if (data.seed !== void 0) {
      let data3 = data.seed;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        vErrors = note(vErrors, instancePath + "/seed", "type", { type: "integer" });
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 9007199254740991 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/seed", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/seed", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.startedAt !== void 0) {
      if (typeof data.startedAt !== "string") {
        vErrors = note(vErrors, instancePath + "/startedAt", "type", { type: "string" });
        errors++;
      }
    }
    if (data.ms !== void 0) {
      let data5 = data.ms;
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 < 0 || isNaN(data5)) {
          vErrors = note(vErrors, instancePath + "/ms", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/ms", "type", { type: "number" });
        errors++;
      }
    }
    if (data.interrupted !== void 0) {
      if (typeof data.interrupted !== "boolean") {
        vErrors = note(vErrors, instancePath + "/interrupted", "type", { type: "boolean" });
        errors++;
      }
    }
    if (data.requests !== void 0) {
      let data7 = data.requests;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        vErrors = note(vErrors, instancePath + "/requests", "type", { type: "integer" });
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 < 0 || isNaN(data7)) {
          vErrors = note(vErrors, instancePath + "/requests", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.counts !== void 0) {
      if (!validateCheckCounts(data.counts, { instancePath: instancePath + "/counts" })) {
        vErrors = vErrors === null ? validateCheckCounts.errors : vErrors.concat(validateCheckCounts.errors);
        errors = vErrors.length;
      }
    }
    if (data.checks !== void 0) {
      let data9 = data.checks;
      if (Array.isArray(data9)) {
        const len0 = data9.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateCheckResult(data9[i0], { instancePath: instancePath + "/checks/" + i0 })) {
            vErrors = vErrors === null ? validateCheckResult.errors : vErrors.concat(validateCheckResult.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/checks", "type", { type: "array" });
        errors++;
      }
    }
    if (data.journals !== void 0) {
      let data11 = data.journals;
      if (Array.isArray(data11)) {
        const len1 = data11.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validateJudgedJournal(data11[i1], { instancePath: instancePath + "/journals/" + i1 })) {
            vErrors = vErrors === null ? validateJudgedJournal.errors : vErrors.concat(validateJudgedJournal.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/journals", "type", { type: "array" });
        errors++;
      }
    }
    if (data.drift !== void 0) {
      let data13 = data.drift;
      if (Array.isArray(data13)) {
        const len2 = data13.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validateDrift(data13[i2], { instancePath: instancePath + "/drift/" + i2 })) {
            vErrors = vErrors === null ? validateDrift.errors : vErrors.concat(validateDrift.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/drift", "type", { type: "array" });
        errors++;
      }
    }
    if (data.behaviour !== void 0) {
      if (!validateBehaviour(data.behaviour, { instancePath: instancePath + "/behaviour" })) {
        vErrors = vErrors === null ? validateBehaviour.errors : vErrors.concat(validateBehaviour.errors);
        errors = vErrors.length;
      }
    }
    if (data.acknowledgement !== void 0) {
      if (!validateAcknowledgement(data.acknowledgement, { instancePath: instancePath + "/acknowledgement" })) {
        vErrors = vErrors === null ? validateAcknowledgement.errors : vErrors.concat(validateAcknowledgement.errors);
        errors = vErrors.length;
      }
    }
    if (data.outcomes !== void 0) {
      if (!validateOutcomes(data.outcomes, { instancePath: instancePath + "/outcomes" })) {
        vErrors = vErrors === null ? validateOutcomes.errors : vErrors.concat(validateOutcomes.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateCheckReport.errors = vErrors;
  return errors === 0;
}
function validateCheckResult(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "id" });
      errors++;
    }
    if (data.title === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "title" });
      errors++;
    }
    if (data.source === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "source" });
      errors++;
    }
    if (data.severity === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "severity" });
      errors++;
    }
    if (data.status === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "status" });
      errors++;
    }
    if (data.tried === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "tried" });
      errors++;
    }
    if (data.failed === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "failed" });
      errors++;
    }
    if (data.violations === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "violations" });
      errors++;
    }
    if (data.ms === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "ms" });
      errors++;
    }
    for (const key0 in data) {
      if (!names80_properties.has(key0)) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (!pattern20.test(data0)) {
          vErrors = note(vErrors, instancePath + "/id", "pattern", { pattern: "^[a-z0-9-]+/[a-z0-9-](?:[a-z0-9-]|/[a-z0-9-])*$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.title !== void 0) {
      if (!validateBilingual(data.title, { instancePath: instancePath + "/title" })) {
        vErrors = vErrors === null ? validateBilingual.errors : vErrors.concat(validateBilingual.errors);
        errors = vErrors.length;
      }
    }
    if (data.source !== void 0) {
      if (!validateRuleSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateRuleSource.errors : vErrors.concat(validateRuleSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.severity !== void 0) {
      let data3 = data.severity;
      if (typeof data3 !== "string") {
        vErrors = note(vErrors, instancePath + "/severity", "type", { type: "string" });
        errors++;
      }
      if (!(data3 === "violation" || data3 === "warning")) {
        vErrors = note(vErrors, instancePath + "/severity", "enum", { allowedValues: ["violation", "warning"] });
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data4 = data.status;
      if (typeof data4 !== "string") {
        vErrors = note(vErrors, instancePath + "/status", "type", { type: "string" });
        errors++;
      }
      if (!(data4 === "passed" || data4 === "failed" || data4 === "warned" || data4 === "skipped")) {
        vErrors = note(vErrors, instancePath + "/status", "enum", { allowedValues: ["passed", "failed", "warned", "skipped"] });
        errors++;
      }
    }
    if (data.tried !== void 0) {
      let data5 = data.tried;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        vErrors = note(vErrors, instancePath + "/tried", "type", { type: "integer" });
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 < 0 || isNaN(data5)) {
          vErrors = note(vErrors, instancePath + "/tried", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.failed !== void 0) {
      let data6 = data.failed;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        vErrors = note(vErrors, instancePath + "/failed", "type", { type: "integer" });
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 < 0 || isNaN(data6)) {
          vErrors = note(vErrors, instancePath + "/failed", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.skipped !== void 0) {
      if (!validateBilingual(data.skipped, { instancePath: instancePath + "/skipped" })) {
        vErrors = vErrors === null ? validateBilingual.errors : vErrors.concat(validateBilingual.errors);
        errors = vErrors.length;
      }
    }
    if (data.violations !== void 0) {
      let data8 = data.violations;
      if (Array.isArray(data8)) {
        const len0 = data8.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateCheckViolation(data8[i0], { instancePath: instancePath + "/violations/" + i0 })) {
            vErrors = vErrors === null ? validateCheckViolation.errors : vErrors.concat(validateCheckViolation.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/violations", "type", { type: "array" });
        errors++;
      }
    }
    if (data.others !== void 0) {
      let data10 = data.others;
      if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
        vErrors = note(vErrors, instancePath + "/others", "type", { type: "integer" });
        errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 < 1 || isNaN(data10)) {
          vErrors = note(vErrors, instancePath + "/others", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.requests !== void 0) {
      let data11 = data.requests;
      if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
        vErrors = note(vErrors, instancePath + "/requests", "type", { type: "integer" });
        errors++;
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 < 0 || isNaN(data11)) {
          vErrors = note(vErrors, instancePath + "/requests", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.ms !== void 0) {
      let data12 = data.ms;
      if (typeof data12 == "number" && isFinite(data12)) {
        if (data12 < 0 || isNaN(data12)) {
          vErrors = note(vErrors, instancePath + "/ms", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/ms", "type", { type: "number" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateCheckResult.errors = vErrors;
  return errors === 0;
}
function validateCheckViolation(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.message === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "message" });
      errors++;
    }
    if (data.remedy === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "remedy" });
      errors++;
    }
    for (const key0 in data) {
      if (!names82_properties.has(key0)) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (!validateBilingual(data.message, { instancePath: instancePath + "/message" })) {
        vErrors = vErrors === null ? validateBilingual.errors : vErrors.concat(validateBilingual.errors);
        errors = vErrors.length;
      }
    }
    if (data.remedy !== void 0) {
      if (!validateBilingual(data.remedy, { instancePath: instancePath + "/remedy" })) {
        vErrors = vErrors === null ? validateBilingual.errors : vErrors.concat(validateBilingual.errors);
        errors = vErrors.length;
      }
    }
    if (data.severity !== void 0) {
      if ("warning" !== data.severity) {
        vErrors = note(vErrors, instancePath + "/severity", "const", { allowedValue: "warning" });
        errors++;
      }
    }
    if (data.path !== void 0) {
      if (typeof data.path !== "string") {
        vErrors = note(vErrors, instancePath + "/path", "type", { type: "string" });
        errors++;
      }
    }
    if (data.tenant !== void 0) {
      if (typeof data.tenant !== "string") {
        vErrors = note(vErrors, instancePath + "/tenant", "type", { type: "string" });
        errors++;
      }
    }
    if (data.entries !== void 0) {
      let data5 = data.entries;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
            vErrors = note(vErrors, instancePath + "/entries/" + i0, "type", { type: "integer" });
            errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 < 1 || isNaN(data6)) {
              vErrors = note(vErrors, instancePath + "/entries/" + i0, "minimum", { comparison: ">=", limit: 1 });
              errors++;
            }
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/entries", "type", { type: "array" });
        errors++;
      }
    }
    if (data.request !== void 0) {
      if (!validateRecordedRequest(data.request, { instancePath: instancePath + "/request" })) {
        vErrors = vErrors === null ? validateRecordedRequest.errors : vErrors.concat(validateRecordedRequest.errors);
        errors = vErrors.length;
      }
    }
    if (data.response !== void 0) {
      if (!validateRecordedResponse(data.response, { instancePath: instancePath + "/response" })) {
        vErrors = vErrors === null ? validateRecordedResponse.errors : vErrors.concat(validateRecordedResponse.errors);
        errors = vErrors.length;
      }
    }
    if (data.shrunk !== void 0) {
      if (typeof data.shrunk !== "boolean") {
        vErrors = note(vErrors, instancePath + "/shrunk", "type", { type: "boolean" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateCheckViolation.errors = vErrors;
  return errors === 0;
}
function validateCoverageCounts(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "items" });
      errors++;
    }
    if (data.covered === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "covered" });
      errors++;
    }
    if (data.allowed === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "allowed" });
      errors++;
    }
    if (data.missing === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "missing" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "items" || key0 === "covered" || key0 === "allowed" || key0 === "missing")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/items", "type", { type: "integer" });
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 0 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/items", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.covered !== void 0) {
      let data1 = data.covered;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/covered", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/covered", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.allowed !== void 0) {
      let data2 = data.allowed;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/allowed", "type", { type: "integer" });
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/allowed", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.missing !== void 0) {
      let data3 = data.missing;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        vErrors = note(vErrors, instancePath + "/missing", "type", { type: "integer" });
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/missing", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateCoverageCounts.errors = vErrors;
  return errors === 0;
}
function validateCoverageItem(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "id" });
      errors++;
    }
    if (data.what === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "what" });
      errors++;
    }
    if (data.covered === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "covered" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "what" || key0 === "covered" || key0 === "allowed" || key0 === "how")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          vErrors = note(vErrors, instancePath + "/id", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.what !== void 0) {
      if (!validateBilingual(data.what, { instancePath: instancePath + "/what" })) {
        vErrors = vErrors === null ? validateBilingual.errors : vErrors.concat(validateBilingual.errors);
        errors = vErrors.length;
      }
    }
    if (data.covered !== void 0) {
      let data2 = data.covered;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/covered", "type", { type: "integer" });
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/covered", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.allowed !== void 0) {
      let data3 = data.allowed;
      if (typeof data3 === "string") {
        if (codePoints(data3) < 1) {
          vErrors = note(vErrors, instancePath + "/allowed", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/allowed", "type", { type: "string" });
        errors++;
      }
    }
    if (data.how !== void 0) {
      let data4 = data.how;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateCoverageStep(data4[i0], { instancePath: instancePath + "/how/" + i0 })) {
            vErrors = vErrors === null ? validateCoverageStep.errors : vErrors.concat(validateCoverageStep.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/how", "type", { type: "array" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateCoverageItem.errors = vErrors;
  return errors === 0;
}
function validateCoverageReport(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "version" });
      errors++;
    }
    if (data.subject === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "subject" });
      errors++;
    }
    if (data.percent === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "percent" });
      errors++;
    }
    if (data.counts === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "counts" });
      errors++;
    }
    if (data.journals === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "journals" });
      errors++;
    }
    if (data.items === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "items" });
      errors++;
    }
    if (data.suggestions === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "suggestions" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "version" || key0 === "subject" || key0 === "percent" || key0 === "counts" || key0 === "journals" || key0 === "items" || key0 === "suggestions")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.version !== void 0) {
      let data0 = data.version;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/version", "type", { type: "integer" });
        errors++;
      }
      if (1 !== data0) {
        vErrors = note(vErrors, instancePath + "/version", "const", { allowedValue: 1 });
        errors++;
      }
    }
    if (data.subject !== void 0) {
      let data1 = data.subject;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/subject", "type", { type: "string" });
        errors++;
      }
      if ("coverage" !== data1) {
        vErrors = note(vErrors, instancePath + "/subject", "const", { allowedValue: "coverage" });
        errors++;
      }
    }
    if (data.percent !== void 0) {
      let data2 = data.percent;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 100 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/percent", "maximum", { comparison: "<=", limit: 100 });
          errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/percent", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/percent", "type", { type: "number" });
        errors++;
      }
    }
    if (data.counts !== void 0) {
      if (!validateCoverageCounts(data.counts, { instancePath: instancePath + "/counts" })) {
        vErrors = vErrors === null ? validateCoverageCounts.errors : vErrors.concat(validateCoverageCounts.errors);
        errors = vErrors.length;
      }
    }
    if (data.journals !== void 0) {
      let data4 = data.journals;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateCoveredJournal(data4[i0], { instancePath: instancePath + "/journals/" + i0 })) {
            vErrors = vErrors === null ? validateCoveredJournal.errors : vErrors.concat(validateCoveredJournal.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/journals", "type", { type: "array" });
        errors++;
      }
    }
    if (data.items !== void 0) {
      let data6 = data.items;
      if (Array.isArray(data6)) {
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validateCoverageItem(data6[i1], { instancePath: instancePath + "/items/" + i1 })) {
            vErrors = vErrors === null ? validateCoverageItem.errors : vErrors.concat(validateCoverageItem.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/items", "type", { type: "array" });
        errors++;
      }
    }
    if (data.suggestions !== void 0) {
      let data8 = data.suggestions;
      if (Array.isArray(data8)) {
        const len2 = data8.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validateCoverageSuggestion(data8[i2], { instancePath: instancePath + "/suggestions/" + i2 })) {
            vErrors = vErrors === null ? validateCoverageSuggestion.errors : vErrors.concat(validateCoverageSuggestion.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/suggestions", "type", { type: "array" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateCoverageReport.errors = vErrors;
  return errors === 0;
}
function validateCoverageRequest(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.method === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "method" });
      errors++;
    }
    if (data.path === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "path" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "method" || key0 === "path" || key0 === "token" || key0 === "language" || key0 === "parameters" || key0 === "body")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.method !== void 0) {
      let data0 = data.method;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/method", "type", { type: "string" });
        errors++;
      }
      if (!(data0 === "GET" || data0 === "POST" || data0 === "PATCH")) {
        vErrors = note(vErrors, instancePath + "/method", "enum", { allowedValues: ["GET", "POST", "PATCH"] });
        errors++;
      }
    }
    if (data.path !== void 0) {
      let data1 = data.path;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          vErrors = note(vErrors, instancePath + "/path", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/path", "type", { type: "string" });
        errors++;
      }
    }
    if (data.token !== void 0) {
      let data2 = data.token;
      if (typeof data2 !== "string") {
        vErrors = note(vErrors, instancePath + "/token", "type", { type: "string" });
        errors++;
      }
      if (!(data2 === "newest" || data2 === "former" || data2 === "unknown")) {
        vErrors = note(vErrors, instancePath + "/token", "enum", { allowedValues: ["newest", "former", "unknown"] });
        errors++;
      }
    }
    if (data.language !== void 0) {
      let data3 = data.language;
      if (typeof data3 !== "string") {
        vErrors = note(vErrors, instancePath + "/language", "type", { type: "string" });
        errors++;
      }
      if ("en" !== data3) {
        vErrors = note(vErrors, instancePath + "/language", "const", { allowedValue: "en" });
        errors++;
      }
    }
    if (data.parameters !== void 0) {
      let data4 = data.parameters;
      if (!(data4 && typeof data4 == "object" && !Array.isArray(data4))) {
        vErrors = note(vErrors, instancePath + "/parameters", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateCoverageRequest.errors = vErrors;
  return errors === 0;
}
function validateCoverageStep(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.en === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "en" });
      errors++;
    }
    if (data.zh === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "zh" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "en" || key0 === "zh" || key0 === "request")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.en !== void 0) {
      let data0 = data.en;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          vErrors = note(vErrors, instancePath + "/en", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/en", "type", { type: "string" });
        errors++;
      }
    }
    if (data.zh !== void 0) {
      let data1 = data.zh;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          vErrors = note(vErrors, instancePath + "/zh", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/zh", "type", { type: "string" });
        errors++;
      }
    }
    if (data.request !== void 0) {
      if (!validateCoverageRequest(data.request, { instancePath: instancePath + "/request" })) {
        vErrors = vErrors === null ? validateCoverageRequest.errors : vErrors.concat(validateCoverageRequest.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateCoverageStep.errors = vErrors;
  return errors === 0;
}
function validateCoverageSuggestion(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.steps === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "steps" });
      errors++;
    }
    if (data.gain === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "gain" });
      errors++;
    }
    if (data.covers === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "covers" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "steps" || key0 === "gain" || key0 === "covers")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.steps !== void 0) {
      let data0 = data.steps;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateCoverageStep(data0[i0], { instancePath: instancePath + "/steps/" + i0 })) {
            vErrors = vErrors === null ? validateCoverageStep.errors : vErrors.concat(validateCoverageStep.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/steps", "type", { type: "array" });
        errors++;
      }
    }
    if (data.gain !== void 0) {
      let data2 = data.gain;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/gain", "type", { type: "integer" });
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 1 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/gain", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.covers !== void 0) {
      let data3 = data.covers;
      if (Array.isArray(data3)) {
        const len1 = data3.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data3[i1] !== "string") {
            vErrors = note(vErrors, instancePath + "/covers/" + i1, "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/covers", "type", { type: "array" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateCoverageSuggestion.errors = vErrors;
  return errors === 0;
}
function validateCoveredJournal(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tenant === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "tenant" });
      errors++;
    }
    if (data.requests === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "requests" });
      errors++;
    }
    if (data.deliveries === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveries" });
      errors++;
    }
    if (data.dropped === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "dropped" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "tenant" || key0 === "requests" || key0 === "deliveries" || key0 === "dropped" || key0 === "behaviour")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.tenant !== void 0) {
      if (typeof data.tenant !== "string") {
        vErrors = note(vErrors, instancePath + "/tenant", "type", { type: "string" });
        errors++;
      }
    }
    if (data.requests !== void 0) {
      let data1 = data.requests;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/requests", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/requests", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.deliveries !== void 0) {
      let data2 = data.deliveries;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/deliveries", "type", { type: "integer" });
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/deliveries", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.dropped !== void 0) {
      let data3 = data.dropped;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        vErrors = note(vErrors, instancePath + "/dropped", "type", { type: "integer" });
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/dropped", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.behaviour !== void 0) {
      if (!validateBehaviour(data.behaviour, { instancePath: instancePath + "/behaviour" })) {
        vErrors = vErrors === null ? validateBehaviour.errors : vErrors.concat(validateBehaviour.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateCoveredJournal.errors = vErrors;
  return errors === 0;
}
function validateDrift(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.check === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "check" });
      errors++;
    }
    if (data.message === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "message" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "behaviour" || key0 === "value" || key0 === "check" || key0 === "section" || key0 === "message" || key0 === "count" || key0 === "example")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.behaviour !== void 0) {
      if (typeof data.behaviour !== "string") {
        vErrors = note(vErrors, instancePath + "/behaviour", "type", { type: "string" });
        errors++;
      }
    }
    if (data.check !== void 0) {
      if (typeof data.check !== "string") {
        vErrors = note(vErrors, instancePath + "/check", "type", { type: "string" });
        errors++;
      }
    }
    if (data.section !== void 0) {
      if (typeof data.section !== "string") {
        vErrors = note(vErrors, instancePath + "/section", "type", { type: "string" });
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (!validateBilingual(data.message, { instancePath: instancePath + "/message" })) {
        vErrors = vErrors === null ? validateBilingual.errors : vErrors.concat(validateBilingual.errors);
        errors = vErrors.length;
      }
    }
    if (data.count !== void 0) {
      let data4 = data.count;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        vErrors = note(vErrors, instancePath + "/count", "type", { type: "integer" });
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 1 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/count", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateDrift.errors = vErrors;
  return errors === 0;
}
function validateJudgedJournal(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tenant === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "tenant" });
      errors++;
    }
    if (data.requests === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "requests" });
      errors++;
    }
    if (data.dropped === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "dropped" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "tenant" || key0 === "requests" || key0 === "dropped")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.tenant !== void 0) {
      if (typeof data.tenant !== "string") {
        vErrors = note(vErrors, instancePath + "/tenant", "type", { type: "string" });
        errors++;
      }
    }
    if (data.requests !== void 0) {
      let data1 = data.requests;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/requests", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 1 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/requests", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.dropped !== void 0) {
      let data2 = data.dropped;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/dropped", "type", { type: "integer" });
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/dropped", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateJudgedJournal.errors = vErrors;
  return errors === 0;
}
function validateOutcomes(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.acknowledged === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "acknowledged" });
      errors++;
    }
    if (data.could_not_connect === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "could_not_connect" });
      errors++;
    }
    if (data.request_timeout === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "request_timeout" });
      errors++;
    }
    if (data.error_status_code === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "error_status_code" });
      errors++;
    }
    if (data.unclassified === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "unclassified" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "acknowledged" || key0 === "could_not_connect" || key0 === "request_timeout" || key0 === "error_status_code" || key0 === "unclassified")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.acknowledged !== void 0) {
      let data0 = data.acknowledged;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/acknowledged", "type", { type: "integer" });
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 0 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/acknowledged", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.could_not_connect !== void 0) {
      let data1 = data.could_not_connect;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/could_not_connect", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/could_not_connect", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.request_timeout !== void 0) {
      let data2 = data.request_timeout;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/request_timeout", "type", { type: "integer" });
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/request_timeout", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.error_status_code !== void 0) {
      let data3 = data.error_status_code;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        vErrors = note(vErrors, instancePath + "/error_status_code", "type", { type: "integer" });
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/error_status_code", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.unclassified !== void 0) {
      let data4 = data.unclassified;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        vErrors = note(vErrors, instancePath + "/unclassified", "type", { type: "integer" });
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 0 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/unclassified", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateOutcomes.errors = vErrors;
  return errors === 0;
}
function validateRecordedRequest(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.method === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "method" });
      errors++;
    }
    if (data.url === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "url" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "method" || key0 === "url" || key0 === "headers" || key0 === "body")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.method !== void 0) {
      if (typeof data.method !== "string") {
        vErrors = note(vErrors, instancePath + "/method", "type", { type: "string" });
        errors++;
      }
    }
    if (data.url !== void 0) {
      if (typeof data.url !== "string") {
        vErrors = note(vErrors, instancePath + "/url", "type", { type: "string" });
        errors++;
      }
    }
    if (data.headers !== void 0) {
      let data2 = data.headers;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        for (const key1 in data2) {
          if (typeof data2[key1] !== "string") {
            vErrors = note(vErrors, instancePath + "/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/headers", "type", { type: "object" });
        errors++;
      }
    }
    if (data.body !== void 0) {
      if (typeof data.body !== "string") {
        vErrors = note(vErrors, instancePath + "/body", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateRecordedRequest.errors = vErrors;
  return errors === 0;
}
function validateRecordedResponse(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "status" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "status" || key0 === "headers" || key0 === "body" || key0 === "ms")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data0 = data.status;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/status", "type", { type: "integer" });
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 599 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/status", "maximum", { comparison: "<=", limit: 599 });
          errors++;
        }
        if (data0 < 100 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/status", "minimum", { comparison: ">=", limit: 100 });
          errors++;
        }
      }
    }
    if (data.headers !== void 0) {
      let data1 = data.headers;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          if (typeof data1[key1] !== "string") {
            vErrors = note(vErrors, instancePath + "/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/headers", "type", { type: "object" });
        errors++;
      }
    }
    if (data.body !== void 0) {
      if (typeof data.body !== "string") {
        vErrors = note(vErrors, instancePath + "/body", "type", { type: "string" });
        errors++;
      }
    }
    if (data.ms !== void 0) {
      let data4 = data.ms;
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 0 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/ms", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/ms", "type", { type: "number" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateRecordedResponse.errors = vErrors;
  return errors === 0;
}
function validateRuleSource(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "kind" });
      errors++;
    }
    if (data.name === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "name" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "kind" || key0 === "name")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data0 = data.kind;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/kind", "type", { type: "string" });
        errors++;
      }
      if (!(data0 === "documented" || data0 === "behaviour" || data0 === "line")) {
        vErrors = note(vErrors, instancePath + "/kind", "enum", { allowedValues: ["documented", "behaviour", "line"] });
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          vErrors = note(vErrors, instancePath + "/name", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/name", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateRuleSource.errors = vErrors;
  return errors === 0;
}
export {
  validateAcknowledgement,
  validateBilingual,
  validateCheckCounts,
  validateCheckReport,
  validateCheckResult,
  validateCheckViolation,
  validateCoverageCounts,
  validateCoverageItem,
  validateCoverageReport,
  validateCoverageRequest,
  validateCoverageStep,
  validateCoverageSuggestion,
  validateCoveredJournal,
  validateDrift,
  validateJudgedJournal,
  validateOutcomes,
  validateRecordedRequest,
  validateRecordedResponse,
  validateRuleSource
};
