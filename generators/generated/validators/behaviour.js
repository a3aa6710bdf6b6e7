// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.

const names48_properties = /* @__PURE__ */ new Set(["tokenRotation", "createTimeSkewSeconds", "credentialErrors", "language", "errorStatus", "mediaItem", "coercion", "pageSizeOverMaximum", "textMatch", "taskTimeMatch"]);
function validateBehaviour(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!names48_properties.has(key0)) {
        const err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.tokenRotation !== void 0) {
      let data0 = data.tokenRotation;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/tokenRotation", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (!(data0 === "single" || data0 === "overlap")) {
        const err2 = { instancePath: instancePath + "/tokenRotation", keyword: "enum", params: { allowedValues: ["single", "overlap"] } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
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
        const err3 = { instancePath: instancePath + "/createTimeSkewSeconds", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if ("off" !== data1) {
        const err4 = { instancePath: instancePath + "/createTimeSkewSeconds", keyword: "const", params: { allowedValue: "off" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      var _valid0 = _errs6 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs8 = errors;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err5 = { instancePath: instancePath + "/createTimeSkewSeconds", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err6 = { instancePath: instancePath + "/createTimeSkewSeconds", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err7 = { instancePath: instancePath + "/createTimeSkewSeconds", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
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
        const err8 = { instancePath: instancePath + "/createTimeSkewSeconds", keyword: "oneOf", params: { passingSchemas: passing0 } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
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
        const err9 = { instancePath: instancePath + "/credentialErrors", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (!(data2 === "platform" || data2 === "documented")) {
        const err10 = { instancePath: instancePath + "/credentialErrors", keyword: "enum", params: { allowedValues: ["platform", "documented"] } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.language !== void 0) {
      let data3 = data.language;
      if (typeof data3 !== "string") {
        const err11 = { instancePath: instancePath + "/language", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (!(data3 === "zh" || data3 === "en")) {
        const err12 = { instancePath: instancePath + "/language", keyword: "enum", params: { allowedValues: ["zh", "en"] } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.errorStatus !== void 0) {
      let data4 = data.errorStatus;
      if (typeof data4 !== "string") {
        const err13 = { instancePath: instancePath + "/errorStatus", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (!(data4 === "always200" || data4 === "mapped")) {
        const err14 = { instancePath: instancePath + "/errorStatus", keyword: "enum", params: { allowedValues: ["always200", "mapped"] } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.mediaItem !== void 0) {
      let data5 = data.mediaItem;
      if (typeof data5 !== "string") {
        const err15 = { instancePath: instancePath + "/mediaItem", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (!(data5 === "string" || data5 === "object")) {
        const err16 = { instancePath: instancePath + "/mediaItem", keyword: "enum", params: { allowedValues: ["string", "object"] } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.coercion !== void 0) {
      let data6 = data.coercion;
      if (typeof data6 !== "string") {
        const err17 = { instancePath: instancePath + "/coercion", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (!(data6 === "lenient" || data6 === "strict")) {
        const err18 = { instancePath: instancePath + "/coercion", keyword: "enum", params: { allowedValues: ["lenient", "strict"] } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.pageSizeOverMaximum !== void 0) {
      let data7 = data.pageSizeOverMaximum;
      if (typeof data7 !== "string") {
        const err19 = { instancePath: instancePath + "/pageSizeOverMaximum", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      if (!(data7 === "reject" || data7 === "clamp")) {
        const err20 = { instancePath: instancePath + "/pageSizeOverMaximum", keyword: "enum", params: { allowedValues: ["reject", "clamp"] } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.textMatch !== void 0) {
      let data8 = data.textMatch;
      if (typeof data8 !== "string") {
        const err21 = { instancePath: instancePath + "/textMatch", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      if (!(data8 === "contains" || data8 === "exact")) {
        const err22 = { instancePath: instancePath + "/textMatch", keyword: "enum", params: { allowedValues: ["contains", "exact"] } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.taskTimeMatch !== void 0) {
      let data9 = data.taskTimeMatch;
      if (typeof data9 !== "string") {
        const err23 = { instancePath: instancePath + "/taskTimeMatch", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (!(data9 === "start" || data9 === "within" || data9 === "overlap")) {
        const err24 = { instancePath: instancePath + "/taskTimeMatch", keyword: "enum", params: { allowedValues: ["start", "within", "overlap"] } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
  } else {
    const err25 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err25];
    } else {
      vErrors.push(err25);
    }
    errors++;
  }
  validateBehaviour.errors = vErrors;
  return errors === 0;
}
export {
  validateBehaviour
};
