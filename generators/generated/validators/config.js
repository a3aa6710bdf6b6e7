// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { validateBehaviour } from './behaviour.js';
import { codePoints } from './code-points.js';
import { note } from './note.js';
import { validateTimezone } from './parts.js';

const names34_properties = /* @__PURE__ */ new Set(["$schema", "port", "host", "https", "appid", "appKey", "seed", "behaviour", "initialState", "clock", "timezone", "allowHost", "controlToken", "webhookUrl", "webhookSecret", "redelivery", "allowWebhookHost", "journalLimit", "log", "open"]);
function validateConfig(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!names34_properties.has(key0)) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.$schema !== void 0) {
      if (typeof data.$schema !== "string") {
        vErrors = note(vErrors, instancePath + "/$schema", "type", { type: "string" });
        errors++;
      }
    }
    if (data.port !== void 0) {
      let data1 = data.port;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/port", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 65535 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/port", "maximum", { comparison: "<=", limit: 65535 });
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/port", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.host !== void 0) {
      let data2 = data.host;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
          vErrors = note(vErrors, instancePath + "/host", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/host", "type", { type: "string" });
        errors++;
      }
    }
    if (data.https !== void 0) {
      if (typeof data.https !== "boolean") {
        vErrors = note(vErrors, instancePath + "/https", "type", { type: "boolean" });
        errors++;
      }
    }
    if (data.appid !== void 0) {
      let data4 = data.appid;
      if (typeof data4 === "string") {
        if (codePoints(data4) < 1) {
          vErrors = note(vErrors, instancePath + "/appid", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/appid", "type", { type: "string" });
        errors++;
      }
    }
    if (data.appKey !== void 0) {
      let data5 = data.appKey;
      if (typeof data5 === "string") {
        if (codePoints(data5) < 1) {
          vErrors = note(vErrors, instancePath + "/appKey", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/appKey", "type", { type: "string" });
        errors++;
      }
    }
    if (data.seed !== void 0) {
      let data6 = data.seed;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        vErrors = note(vErrors, instancePath + "/seed", "type", { type: "integer" });
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 9007199254740991 || isNaN(data6)) {
          vErrors = note(vErrors, instancePath + "/seed", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data6 < 0 || isNaN(data6)) {
          vErrors = note(vErrors, instancePath + "/seed", "minimum", { comparison: ">=", limit: 0 });
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
    if (data.initialState !== void 0) {
      let data8 = data.initialState;
      if (typeof data8 === "string") {
        if (codePoints(data8) < 1) {
          vErrors = note(vErrors, instancePath + "/initialState", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/initialState", "type", { type: "string" });
        errors++;
      }
    }
    if (data.clock !== void 0) {
      let data9 = data.clock;
      const _errs20 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs21 = errors;
      if (typeof data9 === "string") {
        if (codePoints(data9) < 1) {
          vErrors = note(vErrors, instancePath + "/clock", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/clock", "type", { type: "string" });
        errors++;
      }
      var _valid0 = _errs21 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs23 = errors;
      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        vErrors = note(vErrors, instancePath + "/clock", "type", { type: "integer" });
        errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 > 864e13 || isNaN(data9)) {
          vErrors = note(vErrors, instancePath + "/clock", "maximum", { comparison: "<=", limit: 864e13 });
          errors++;
        }
        if (data9 < 0 || isNaN(data9)) {
          vErrors = note(vErrors, instancePath + "/clock", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
      var _valid0 = _errs23 === errors;
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
        vErrors = note(vErrors, instancePath + "/clock", "oneOf", { passingSchemas: passing0 });
        errors++;
      } else {
        errors = _errs20;
        if (vErrors !== null) {
          if (_errs20) {
            vErrors.length = _errs20;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.timezone !== void 0) {
      if (!validateTimezone(data.timezone, { instancePath: instancePath + "/timezone" })) {
        vErrors = vErrors === null ? validateTimezone.errors : vErrors.concat(validateTimezone.errors);
        errors = vErrors.length;
      }
    }
    if (data.allowHost !== void 0) {
      let data11 = data.allowHost;
      if (Array.isArray(data11)) {
        const len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data12 = data11[i0];
          if (typeof data12 === "string") {
            if (codePoints(data12) < 1) {
              vErrors = note(vErrors, instancePath + "/allowHost/" + i0, "minLength", { limit: 1 });
              errors++;
            }
          } else {
            vErrors = note(vErrors, instancePath + "/allowHost/" + i0, "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/allowHost", "type", { type: "array" });
        errors++;
      }
    }
    if (data.controlToken !== void 0) {
      let data13 = data.controlToken;
      if (typeof data13 === "string") {
        if (codePoints(data13) < 1) {
          vErrors = note(vErrors, instancePath + "/controlToken", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/controlToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.webhookUrl !== void 0) {
      let data14 = data.webhookUrl;
      if (Array.isArray(data14)) {
        const len1 = data14.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data15 = data14[i1];
          if (typeof data15 === "string") {
            if (codePoints(data15) < 1) {
              vErrors = note(vErrors, instancePath + "/webhookUrl/" + i1, "minLength", { limit: 1 });
              errors++;
            }
          } else {
            vErrors = note(vErrors, instancePath + "/webhookUrl/" + i1, "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/webhookUrl", "type", { type: "array" });
        errors++;
      }
    }
    if (data.webhookSecret !== void 0) {
      let data16 = data.webhookSecret;
      if (typeof data16 === "string") {
        if (codePoints(data16) > 1024) {
          vErrors = note(vErrors, instancePath + "/webhookSecret", "maxLength", { limit: 1024 });
          errors++;
        }
        if (codePoints(data16) < 1) {
          vErrors = note(vErrors, instancePath + "/webhookSecret", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/webhookSecret", "type", { type: "string" });
        errors++;
      }
    }
    if (data.redelivery !== void 0) {
      if (typeof data.redelivery !== "boolean") {
        vErrors = note(vErrors, instancePath + "/redelivery", "type", { type: "boolean" });
        errors++;
      }
    }
    if (data.allowWebhookHost !== void 0) {
      let data18 = data.allowWebhookHost;
      if (Array.isArray(data18)) {
        const len2 = data18.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data19 = data18[i2];
          if (typeof data19 === "string") {
            if (codePoints(data19) < 1) {
              vErrors = note(vErrors, instancePath + "/allowWebhookHost/" + i2, "minLength", { limit: 1 });
              errors++;
            }
          } else {
            vErrors = note(vErrors, instancePath + "/allowWebhookHost/" + i2, "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/allowWebhookHost", "type", { type: "array" });
        errors++;
      }
    }
    if (data.journalLimit !== void 0) {
      let data20 = data.journalLimit;
      if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
        vErrors = note(vErrors, instancePath + "/journalLimit", "type", { type: "integer" });
        errors++;
      }
      if (typeof data20 == "number" && isFinite(data20)) {
        if (data20 > 1e7 || isNaN(data20)) {
          vErrors = note(vErrors, instancePath + "/journalLimit", "maximum", { comparison: "<=", limit: 1e7 });
          errors++;
        }
        if (data20 < 1 || isNaN(data20)) {
          vErrors = note(vErrors, instancePath + "/journalLimit", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.log !== void 0) {
      let data21 = data.log;
      if (typeof data21 !== "string") {
        vErrors = note(vErrors, instancePath + "/log", "type", { type: "string" });
        errors++;
      }
      if (!(data21 === "pretty" || data21 === "json" || data21 === "silent")) {
        vErrors = note(vErrors, instancePath + "/log", "enum", { allowedValues: ["pretty", "json", "silent"] });
        errors++;
      }
    }
    if (data.open !== void 0) {
      if (typeof data.open !== "boolean") {
        vErrors = note(vErrors, instancePath + "/open", "type", { type: "boolean" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateConfig.errors = vErrors;
  return errors === 0;
}
export {
  validateConfig
};
