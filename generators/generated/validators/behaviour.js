// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { note } from './note.js';

const names33_properties = /* @__PURE__ */ new Set(["tokenRotation", "createTimeSkewSeconds", "credentialErrors", "language", "errorStatus", "mediaItem", "coercion", "pageSizeOverMaximum", "textMatch", "taskTimeMatch"]);
function validateBehaviour(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!names33_properties.has(key0)) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.tokenRotation !== void 0) {
      let data0 = data.tokenRotation;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/tokenRotation", "type", { type: "string" });
        errors++;
      }
      if (!(data0 === "single" || data0 === "overlap")) {
        vErrors = note(vErrors, instancePath + "/tokenRotation", "enum", { allowedValues: ["single", "overlap"] });
        errors++;
      }
    }
    if (data.createTimeSkewSeconds !== void 0) {
      let data1 = data.createTimeSkewSeconds;
      const _errs5 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs6 = errors;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/createTimeSkewSeconds", "type", { type: "string" });
        errors++;
      }
      if ("off" !== data1) {
        vErrors = note(vErrors, instancePath + "/createTimeSkewSeconds", "const", { allowedValue: "off" });
        errors++;
      }
      var _valid0 = _errs6 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs8 = errors;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/createTimeSkewSeconds", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/createTimeSkewSeconds", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/createTimeSkewSeconds", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
      var _valid0 = _errs8 === errors;
      if (_valid0 && valid1) {
        valid1 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid1 = true;
          passing0 = 1;
        }
      }
      if (!valid1) {
        vErrors = note(vErrors, instancePath + "/createTimeSkewSeconds", "oneOf", { passingSchemas: passing0 });
        errors++;
      } else {
        errors = _errs5;
        if (vErrors !== null) {
          if (_errs5) {
            vErrors.length = _errs5;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.credentialErrors !== void 0) {
      let data2 = data.credentialErrors;
      if (typeof data2 !== "string") {
        vErrors = note(vErrors, instancePath + "/credentialErrors", "type", { type: "string" });
        errors++;
      }
      if (!(data2 === "platform" || data2 === "documented")) {
        vErrors = note(vErrors, instancePath + "/credentialErrors", "enum", { allowedValues: ["platform", "documented"] });
        errors++;
      }
    }
    if (data.language !== void 0) {
      let data3 = data.language;
      if (typeof data3 !== "string") {
        vErrors = note(vErrors, instancePath + "/language", "type", { type: "string" });
        errors++;
      }
      if (!(data3 === "zh" || data3 === "en")) {
        vErrors = note(vErrors, instancePath + "/language", "enum", { allowedValues: ["zh", "en"] });
        errors++;
      }
    }
    if (data.errorStatus !== void 0) {
      let data4 = data.errorStatus;
      if (typeof data4 !== "string") {
        vErrors = note(vErrors, instancePath + "/errorStatus", "type", { type: "string" });
        errors++;
      }
      if (!(data4 === "always200" || data4 === "mapped")) {
        vErrors = note(vErrors, instancePath + "/errorStatus", "enum", { allowedValues: ["always200", "mapped"] });
        errors++;
      }
    }
    if (data.mediaItem !== void 0) {
      let data5 = data.mediaItem;
      if (typeof data5 !== "string") {
        vErrors = note(vErrors, instancePath + "/mediaItem", "type", { type: "string" });
        errors++;
      }
      if (!(data5 === "string" || data5 === "object")) {
        vErrors = note(vErrors, instancePath + "/mediaItem", "enum", { allowedValues: ["string", "object"] });
        errors++;
      }
    }
    if (data.coercion !== void 0) {
      let data6 = data.coercion;
      if (typeof data6 !== "string") {
        vErrors = note(vErrors, instancePath + "/coercion", "type", { type: "string" });
        errors++;
      }
      if (!(data6 === "lenient" || data6 === "strict")) {
        vErrors = note(vErrors, instancePath + "/coercion", "enum", { allowedValues: ["lenient", "strict"] });
        errors++;
      }
    }
    if (data.pageSizeOverMaximum !== void 0) {
      let data7 = data.pageSizeOverMaximum;
      if (typeof data7 !== "string") {
        vErrors = note(vErrors, instancePath + "/pageSizeOverMaximum", "type", { type: "string" });
        errors++;
      }
      if (!(data7 === "reject" || data7 === "clamp")) {
        vErrors = note(vErrors, instancePath + "/pageSizeOverMaximum", "enum", { allowedValues: ["reject", "clamp"] });
        errors++;
      }
    }
    if (data.textMatch !== void 0) {
      let data8 = data.textMatch;
      if (typeof data8 !== "string") {
        vErrors = note(vErrors, instancePath + "/textMatch", "type", { type: "string" });
        errors++;
      }
      if (!(data8 === "contains" || data8 === "exact")) {
        vErrors = note(vErrors, instancePath + "/textMatch", "enum", { allowedValues: ["contains", "exact"] });
        errors++;
      }
    }
    if (data.taskTimeMatch !== void 0) {
      let data9 = data.taskTimeMatch;
      if (typeof data9 !== "string") {
        vErrors = note(vErrors, instancePath + "/taskTimeMatch", "type", { type: "string" });
        errors++;
      }
      if (!(data9 === "start" || data9 === "within" || data9 === "overlap")) {
        vErrors = note(vErrors, instancePath + "/taskTimeMatch", "enum", { allowedValues: ["start", "within", "overlap"] });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateBehaviour.errors = vErrors;
  return errors === 0;
}
export {
  validateBehaviour
};
