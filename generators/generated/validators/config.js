// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { codePoints } from './code-points.js';

const names49_properties = /* @__PURE__ */ new Set(["$schema", "port", "host", "https", "appid", "appKey", "seed", "behaviour", "initialState", "clock", "timezone", "allowHost", "controlToken", "webhookUrl", "webhookSecret", "redelivery", "allowWebhookHost", "journalLimit", "log", "open"]);
const names48_properties = /* @__PURE__ */ new Set(["tokenRotation", "createTimeSkewSeconds", "credentialErrors", "language", "errorStatus", "mediaItem", "coercion", "pageSizeOverMaximum", "textMatch", "taskTimeMatch"]);
const pattern10 = /^GMT[+-]\d{2}:\d{2}$/u;
function validateConfig(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!names49_properties.has(key0)) {
        const err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.$schema !== void 0) {
      if (typeof data.$schema !== "string") {
        const err1 = { instancePath: instancePath + "/$schema", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.port !== void 0) {
      let data1 = data.port;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err2 = { instancePath: instancePath + "/port", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 65535 || isNaN(data1)) {
          const err3 = { instancePath: instancePath + "/port", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/port", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
    if (data.host !== void 0) {
      let data2 = data.host;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
          const err5 = { instancePath: instancePath + "/host", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/host", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.https !== void 0) {
      if (typeof data.https !== "boolean") {
        const err7 = { instancePath: instancePath + "/https", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.appid !== void 0) {
      let data4 = data.appid;
      if (typeof data4 === "string") {
        if (codePoints(data4) < 1) {
          const err8 = { instancePath: instancePath + "/appid", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/appid", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.appKey !== void 0) {
      let data5 = data.appKey;
      if (typeof data5 === "string") {
        if (codePoints(data5) < 1) {
          const err10 = { instancePath: instancePath + "/appKey", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/appKey", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.seed !== void 0) {
      let data6 = data.seed;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        const err12 = { instancePath: instancePath + "/seed", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 9007199254740991 || isNaN(data6)) {
          const err13 = { instancePath: instancePath + "/seed", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data6 < 0 || isNaN(data6)) {
          const err14 = { instancePath: instancePath + "/seed", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    }
    if (data.behaviour !== void 0) {
      let data7 = data.behaviour;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        for (const key1 in data7) {
          if (!names48_properties.has(key1)) {
            const err15 = { instancePath: instancePath + "/behaviour", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data7.tokenRotation !== void 0) {
          let data8 = data7.tokenRotation;
          if (typeof data8 !== "string") {
            const err16 = { instancePath: instancePath + "/behaviour/tokenRotation", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          if (!(data8 === "single" || data8 === "overlap")) {
            const err17 = { instancePath: instancePath + "/behaviour/tokenRotation", keyword: "enum", params: { allowedValues: ["single", "overlap"] } };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data7.createTimeSkewSeconds !== void 0) {
          let data9 = data7.createTimeSkewSeconds;
          const _errs23 = errors;
          let valid3 = false;
          let passing0 = null;
          const _errs24 = errors;
          if (typeof data9 !== "string") {
            const err18 = { instancePath: instancePath + "/behaviour/createTimeSkewSeconds", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
          if ("off" !== data9) {
            const err19 = { instancePath: instancePath + "/behaviour/createTimeSkewSeconds", keyword: "const", params: { allowedValue: "off" } };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
          var _valid0 = _errs24 === errors;
          if (_valid0) {
            valid3 = true;
            passing0 = 0;
          }
          const _errs26 = errors;
          if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
            const err20 = { instancePath: instancePath + "/behaviour/createTimeSkewSeconds", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
          if (typeof data9 == "number" && isFinite(data9)) {
            if (data9 > 9007199254740991 || isNaN(data9)) {
              const err21 = { instancePath: instancePath + "/behaviour/createTimeSkewSeconds", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            if (data9 < 0 || isNaN(data9)) {
              const err22 = { instancePath: instancePath + "/behaviour/createTimeSkewSeconds", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
          }
          var _valid0 = _errs26 === errors;
          if (_valid0 && valid3) {
            valid3 = false;
            passing0 = [passing0, 1];
          } else {
            if (_valid0) {
              valid3 = true;
              passing0 = 1;
            }
          }
          if (!valid3) {
            const err23 = { instancePath: instancePath + "/behaviour/createTimeSkewSeconds", keyword: "oneOf", params: { passingSchemas: passing0 } };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          } else {
            errors = _errs23;
            if (vErrors !== null) {
              if (_errs23) {
                vErrors.length = _errs23;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data7.credentialErrors !== void 0) {
          let data10 = data7.credentialErrors;
          if (typeof data10 !== "string") {
            const err24 = { instancePath: instancePath + "/behaviour/credentialErrors", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
          if (!(data10 === "platform" || data10 === "documented")) {
            const err25 = { instancePath: instancePath + "/behaviour/credentialErrors", keyword: "enum", params: { allowedValues: ["platform", "documented"] } };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data7.language !== void 0) {
          let data11 = data7.language;
          if (typeof data11 !== "string") {
            const err26 = { instancePath: instancePath + "/behaviour/language", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
          if (!(data11 === "zh" || data11 === "en")) {
            const err27 = { instancePath: instancePath + "/behaviour/language", keyword: "enum", params: { allowedValues: ["zh", "en"] } };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data7.errorStatus !== void 0) {
          let data12 = data7.errorStatus;
          if (typeof data12 !== "string") {
            const err28 = { instancePath: instancePath + "/behaviour/errorStatus", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          if (!(data12 === "always200" || data12 === "mapped")) {
            const err29 = { instancePath: instancePath + "/behaviour/errorStatus", keyword: "enum", params: { allowedValues: ["always200", "mapped"] } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data7.mediaItem !== void 0) {
          let data13 = data7.mediaItem;
          if (typeof data13 !== "string") {
            const err30 = { instancePath: instancePath + "/behaviour/mediaItem", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
          if (!(data13 === "string" || data13 === "object")) {
            const err31 = { instancePath: instancePath + "/behaviour/mediaItem", keyword: "enum", params: { allowedValues: ["string", "object"] } };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data7.coercion !== void 0) {
          let data14 = data7.coercion;
          if (typeof data14 !== "string") {
            const err32 = { instancePath: instancePath + "/behaviour/coercion", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
          if (!(data14 === "lenient" || data14 === "strict")) {
            const err33 = { instancePath: instancePath + "/behaviour/coercion", keyword: "enum", params: { allowedValues: ["lenient", "strict"] } };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data7.pageSizeOverMaximum !== void 0) {
          let data15 = data7.pageSizeOverMaximum;
          if (typeof data15 !== "string") {
            const err34 = { instancePath: instancePath + "/behaviour/pageSizeOverMaximum", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
          if (!(data15 === "reject" || data15 === "clamp")) {
            const err35 = { instancePath: instancePath + "/behaviour/pageSizeOverMaximum", keyword: "enum", params: { allowedValues: ["reject", "clamp"] } };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data7.textMatch !== void 0) {
          let data16 = data7.textMatch;
          if (typeof data16 !== "string") {
            const err36 = { instancePath: instancePath + "/behaviour/textMatch", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
          if (!(data16 === "contains" || data16 === "exact")) {
            const err37 = { instancePath: instancePath + "/behaviour/textMatch", keyword: "enum", params: { allowedValues: ["contains", "exact"] } };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data7.taskTimeMatch !== void 0) {
          let data17 = data7.taskTimeMatch;
          if (typeof data17 !== "string") {
            const err38 = { instancePath: instancePath + "/behaviour/taskTimeMatch", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
          if (!(data17 === "start" || data17 === "within" || data17 === "overlap")) {
            const err39 = { instancePath: instancePath + "/behaviour/taskTimeMatch", keyword: "enum", params: { allowedValues: ["start", "within", "overlap"] } };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
        }
      } else {
        const err40 = { instancePath: instancePath + "/behaviour", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    }
    if (data.initialState !== void 0) {
      let data18 = data.initialState;
      if (typeof data18 === "string") {
        if (codePoints(data18) < 1) {
          const err41 = { instancePath: instancePath + "/initialState", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
      } else {
        const err42 = { instancePath: instancePath + "/initialState", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.clock !== void 0) {
      let data19 = data.clock;
      const _errs47 = errors;
      let valid4 = false;
      let passing1 = null;
      const _errs48 = errors;
      if (typeof data19 === "string") {
        if (codePoints(data19) < 1) {
          const err43 = { instancePath: instancePath + "/clock", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
      } else {
        const err44 = { instancePath: instancePath + "/clock", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
      var _valid1 = _errs48 === errors;
      if (_valid1) {
        valid4 = true;
        passing1 = 0;
      }
      const _errs50 = errors;
      if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
        const err45 = { instancePath: instancePath + "/clock", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
      if (typeof data19 == "number" && isFinite(data19)) {
        if (data19 > 864e13 || isNaN(data19)) {
          const err46 = { instancePath: instancePath + "/clock", keyword: "maximum", params: { comparison: "<=", limit: 864e13 } };
          if (vErrors === null) {
            vErrors = [err46];
          } else {
            vErrors.push(err46);
          }
          errors++;
        }
        if (data19 < 0 || isNaN(data19)) {
          const err47 = { instancePath: instancePath + "/clock", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err47];
          } else {
            vErrors.push(err47);
          }
          errors++;
        }
      }
      var _valid1 = _errs50 === errors;
      if (_valid1 && valid4) {
        valid4 = false;
        passing1 = [passing1, 1];
      } else {
        if (_valid1) {
          valid4 = true;
          passing1 = 1;
        }
      }
      if (!valid4) {
        const err48 = { instancePath: instancePath + "/clock", keyword: "oneOf", params: { passingSchemas: passing1 } };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      } else {
        errors = _errs47;
        if (vErrors !== null) {
          if (_errs47) {
            vErrors.length = _errs47;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.timezone !== void 0) {
      let data20 = data.timezone;
      if (typeof data20 === "string") {
        if (!pattern10.test(data20)) {
          const err49 = { instancePath: instancePath + "/timezone", keyword: "pattern", params: { pattern: "^GMT[+-]\\d{2}:\\d{2}$" } };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
      } else {
        const err50 = { instancePath: instancePath + "/timezone", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    }
    if (data.allowHost !== void 0) {
      let data21 = data.allowHost;
      if (Array.isArray(data21)) {
        const len0 = data21.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data22 = data21[i0];
          if (typeof data22 === "string") {
            if (codePoints(data22) < 1) {
              const err51 = { instancePath: instancePath + "/allowHost/" + i0, keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err51];
              } else {
                vErrors.push(err51);
              }
              errors++;
            }
          } else {
            const err52 = { instancePath: instancePath + "/allowHost/" + i0, keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
      } else {
        const err53 = { instancePath: instancePath + "/allowHost", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
    }
    if (data.controlToken !== void 0) {
      let data23 = data.controlToken;
      if (typeof data23 === "string") {
        if (codePoints(data23) < 1) {
          const err54 = { instancePath: instancePath + "/controlToken", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
      } else {
        const err55 = { instancePath: instancePath + "/controlToken", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
    }
    if (data.webhookUrl !== void 0) {
      let data24 = data.webhookUrl;
      if (Array.isArray(data24)) {
        const len1 = data24.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data25 = data24[i1];
          if (typeof data25 === "string") {
            if (codePoints(data25) < 1) {
              const err56 = { instancePath: instancePath + "/webhookUrl/" + i1, keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err56];
              } else {
                vErrors.push(err56);
              }
              errors++;
            }
          } else {
            const err57 = { instancePath: instancePath + "/webhookUrl/" + i1, keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
        }
      } else {
        const err58 = { instancePath: instancePath + "/webhookUrl", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
    if (data.webhookSecret !== void 0) {
      let data26 = data.webhookSecret;
      if (typeof data26 === "string") {
        if (codePoints(data26) > 1024) {
          const err59 = { instancePath: instancePath + "/webhookSecret", keyword: "maxLength", params: { limit: 1024 } };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
        if (codePoints(data26) < 1) {
          const err60 = { instancePath: instancePath + "/webhookSecret", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err60];
          } else {
            vErrors.push(err60);
          }
          errors++;
        }
      } else {
        const err61 = { instancePath: instancePath + "/webhookSecret", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      }
    }
    if (data.redelivery !== void 0) {
      if (typeof data.redelivery !== "boolean") {
        const err62 = { instancePath: instancePath + "/redelivery", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
    }
    if (data.allowWebhookHost !== void 0) {
      let data28 = data.allowWebhookHost;
      if (Array.isArray(data28)) {
        const len2 = data28.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data29 = data28[i2];
          if (typeof data29 === "string") {
            if (codePoints(data29) < 1) {
              const err63 = { instancePath: instancePath + "/allowWebhookHost/" + i2, keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err63];
              } else {
                vErrors.push(err63);
              }
              errors++;
            }
          } else {
            const err64 = { instancePath: instancePath + "/allowWebhookHost/" + i2, keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
        }
      } else {
        const err65 = { instancePath: instancePath + "/allowWebhookHost", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      }
    }
    if (data.journalLimit !== void 0) {
      let data30 = data.journalLimit;
      if (!(typeof data30 == "number" && (!(data30 % 1) && !isNaN(data30)) && isFinite(data30))) {
        const err66 = { instancePath: instancePath + "/journalLimit", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
      if (typeof data30 == "number" && isFinite(data30)) {
        if (data30 > 1e7 || isNaN(data30)) {
          const err67 = { instancePath: instancePath + "/journalLimit", keyword: "maximum", params: { comparison: "<=", limit: 1e7 } };
          if (vErrors === null) {
            vErrors = [err67];
          } else {
            vErrors.push(err67);
          }
          errors++;
        }
        if (data30 < 1 || isNaN(data30)) {
          const err68 = { instancePath: instancePath + "/journalLimit", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err68];
          } else {
            vErrors.push(err68);
          }
          errors++;
        }
      }
    }
    if (data.log !== void 0) {
      let data31 = data.log;
      if (typeof data31 !== "string") {
        const err69 = { instancePath: instancePath + "/log", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
      if (!(data31 === "pretty" || data31 === "json" || data31 === "silent")) {
        const err70 = { instancePath: instancePath + "/log", keyword: "enum", params: { allowedValues: ["pretty", "json", "silent"] } };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      }
    }
    if (data.open !== void 0) {
      if (typeof data.open !== "boolean") {
        const err71 = { instancePath: instancePath + "/open", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
  } else {
    const err72 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err72];
    } else {
      vErrors.push(err72);
    }
    errors++;
  }
  validateConfig.errors = vErrors;
  return errors === 0;
}
export {
  validateConfig
};
