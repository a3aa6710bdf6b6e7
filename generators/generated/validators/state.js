// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { validateFault } from './acts.js';
import { codePoints } from './code-points.js';

const pattern50 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;
const names142_properties = /* @__PURE__ */ new Set(["id", "name", "source", "timezone", "startTime", "endTime", "sendTimeType", "subjectId", "sender", "sendAgentId", "estimateSendNum", "sendSuccessNum", "sendErrorNum", "plan"]);
const pattern10 = /^GMT[+-]\d{2}:\d{2}$/u;
const names140_properties = /* @__PURE__ */ new Set(["id", "channelId", "recipientId", "type", "sentAt", "contentProvider", "mediaKey", "fileName", "fileSize", "contentType", "content"]);
const pattern18 = /^[0-9a-f]{32}$/u;
const pattern6 = /^[A-Za-z0-9+/]*={0,2}$/u;
const names155_properties = /* @__PURE__ */ new Set(["id", "url", "secret", "channelId", "events", "redelivery", "acknowledgementTimeout", "concurrency", "batchSize", "queueLimit"]);
const pattern49 = /^[\w.~-]{1,64}$/u;
const names148_properties = /* @__PURE__ */ new Set(["id", "taskId", "taskName", "sender", "sendAgentId", "subjectId", "timezone", "recipientId", "messageId", "sendTime", "status", "statusUpdateTime", "errorCode", "pending"]);
const pattern17 = /^([^,]+(,[^,]+)*)?$/u;
const names134_properties = /* @__PURE__ */ new Set(["$schema", "seed", "timezone", "behaviour", "clock", "sequences", "channels", "recipients", "messages", "broadcastTasks", "sendRecords", "faults", "tokens", "receivers", "deliveries"]);
const names48_properties = /* @__PURE__ */ new Set(["tokenRotation", "createTimeSkewSeconds", "credentialErrors", "language", "errorStatus", "mediaItem", "coercion", "pageSizeOverMaximum", "textMatch", "taskTimeMatch"]);
function validateAttemptState(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.at === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "at" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.request === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "request" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "at" || key0 === "reason" || key0 === "detail" || key0 === "interrupted" || key0 === "request" || key0 === "response")) {
        const err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      let data0 = data.at;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err3 = { instancePath: instancePath + "/at", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 864e13 || isNaN(data0)) {
          const err4 = { instancePath: instancePath + "/at", keyword: "maximum", params: { comparison: "<=", limit: 864e13 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err5 = { instancePath: instancePath + "/at", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
    }
    if (data.reason !== void 0) {
      let data1 = data.reason;
      if (typeof data1 !== "string") {
        const err6 = { instancePath: instancePath + "/reason", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (!(data1 === "could_not_connect" || data1 === "request_timeout" || data1 === "error_status_code" || data1 === "unclassified")) {
        const err7 = { instancePath: instancePath + "/reason", keyword: "enum", params: { allowedValues: ["could_not_connect", "request_timeout", "error_status_code", "unclassified"] } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.detail !== void 0) {
      if (typeof data.detail !== "string") {
        const err8 = { instancePath: instancePath + "/detail", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.interrupted !== void 0) {
      if (typeof data.interrupted !== "boolean") {
        const err9 = { instancePath: instancePath + "/interrupted", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.request !== void 0) {
      let data4 = data.request;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.headers === void 0) {
          const err10 = { instancePath: instancePath + "/request", keyword: "required", params: { missingProperty: "headers" } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data4.body === void 0) {
          const err11 = { instancePath: instancePath + "/request", keyword: "required", params: { missingProperty: "body" } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        for (const key1 in data4) {
          if (!(key1 === "headers" || key1 === "body")) {
            const err12 = { instancePath: instancePath + "/request", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data4.headers !== void 0) {
          let data5 = data4.headers;
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            for (const key2 in data5) {
              if (typeof data5[key2] !== "string") {
                const err13 = { instancePath: instancePath + "/request/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          } else {
            const err14 = { instancePath: instancePath + "/request/headers", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data4.body !== void 0) {
          let data7 = data4.body;
          if (typeof data7 === "string") {
            if (!pattern50.test(data7)) {
              const err15 = { instancePath: instancePath + "/request/body", keyword: "pattern", params: { pattern: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$" } };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          } else {
            const err16 = { instancePath: instancePath + "/request/body", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
      } else {
        const err17 = { instancePath: instancePath + "/request", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.response !== void 0) {
      let data8 = data.response;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.status === void 0) {
          const err18 = { instancePath: instancePath + "/response", keyword: "required", params: { missingProperty: "status" } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data8.headers === void 0) {
          const err19 = { instancePath: instancePath + "/response", keyword: "required", params: { missingProperty: "headers" } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data8.body === void 0) {
          const err20 = { instancePath: instancePath + "/response", keyword: "required", params: { missingProperty: "body" } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        for (const key3 in data8) {
          if (!(key3 === "status" || key3 === "headers" || key3 === "body")) {
            const err21 = { instancePath: instancePath + "/response", keyword: "additionalProperties", params: { additionalProperty: key3 } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data8.status !== void 0) {
          let data9 = data8.status;
          if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
            const err22 = { instancePath: instancePath + "/response/status", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
          if (typeof data9 == "number" && isFinite(data9)) {
            if (data9 > 999 || isNaN(data9)) {
              const err23 = { instancePath: instancePath + "/response/status", keyword: "maximum", params: { comparison: "<=", limit: 999 } };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
            if (data9 < 0 || isNaN(data9)) {
              const err24 = { instancePath: instancePath + "/response/status", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
          }
        }
        if (data8.headers !== void 0) {
          let data10 = data8.headers;
          if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
            for (const key4 in data10) {
              if (typeof data10[key4] !== "string") {
                const err25 = { instancePath: instancePath + "/response/headers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
          } else {
            const err26 = { instancePath: instancePath + "/response/headers", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data8.body !== void 0) {
          let data12 = data8.body;
          if (typeof data12 === "string") {
            if (!pattern50.test(data12)) {
              const err27 = { instancePath: instancePath + "/response/body", keyword: "pattern", params: { pattern: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$" } };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          } else {
            const err28 = { instancePath: instancePath + "/response/body", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
      } else {
        const err29 = { instancePath: instancePath + "/response", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
  } else {
    const err30 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err30];
    } else {
      vErrors.push(err30);
    }
    errors++;
  }
  validateAttemptState.errors = vErrors;
  return errors === 0;
}
function validateBroadcastPlanState(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.channelId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "channelId" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.recipients === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "recipients" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.outcomes === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "outcomes" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.deliveredAfter === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "deliveredAfter" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.readAfter === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "readAfter" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "channelId" || key0 === "recipients" || key0 === "outcomes" || key0 === "deliveredAfter" || key0 === "readAfter")) {
        const err5 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.channelId !== void 0) {
      let data0 = data.channelId;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          const err6 = { instancePath: instancePath + "/channelId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/channelId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.recipients !== void 0) {
      let data1 = data.recipients;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 === "string") {
            if (codePoints(data2) < 1) {
              const err8 = { instancePath: instancePath + "/recipients/" + i0, keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/recipients/" + i0, keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/recipients", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.outcomes !== void 0) {
      let data3 = data.outcomes;
      if (Array.isArray(data3)) {
        const len1 = data3.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data4 = data3[i1];
          if (typeof data4 !== "string") {
            const err11 = { instancePath: instancePath + "/outcomes/" + i1, keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (!(data4 === "sent" || data4 === "delivered" || data4 === "read" || data4 === "failed")) {
            const err12 = { instancePath: instancePath + "/outcomes/" + i1, keyword: "enum", params: { allowedValues: ["sent", "delivered", "read", "failed"] } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/outcomes", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.deliveredAfter !== void 0) {
      let data5 = data.deliveredAfter;
      if (Array.isArray(data5)) {
        if (data5.length > 2) {
          const err14 = { instancePath: instancePath + "/deliveredAfter", keyword: "maxItems", params: { limit: 2 } };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data5.length < 2) {
          const err15 = { instancePath: instancePath + "/deliveredAfter", keyword: "minItems", params: { limit: 2 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        const len2 = data5.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data6 = data5[i2];
          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
            const err16 = { instancePath: instancePath + "/deliveredAfter/" + i2, keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 > 31536e6 || isNaN(data6)) {
              const err17 = { instancePath: instancePath + "/deliveredAfter/" + i2, keyword: "maximum", params: { comparison: "<=", limit: 31536e6 } };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (data6 < 0 || isNaN(data6)) {
              const err18 = { instancePath: instancePath + "/deliveredAfter/" + i2, keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/deliveredAfter", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.readAfter !== void 0) {
      let data7 = data.readAfter;
      if (Array.isArray(data7)) {
        if (data7.length > 2) {
          const err20 = { instancePath: instancePath + "/readAfter", keyword: "maxItems", params: { limit: 2 } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (data7.length < 2) {
          const err21 = { instancePath: instancePath + "/readAfter", keyword: "minItems", params: { limit: 2 } };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        const len3 = data7.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data8 = data7[i3];
          if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
            const err22 = { instancePath: instancePath + "/readAfter/" + i3, keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
          if (typeof data8 == "number" && isFinite(data8)) {
            if (data8 > 31536e6 || isNaN(data8)) {
              const err23 = { instancePath: instancePath + "/readAfter/" + i3, keyword: "maximum", params: { comparison: "<=", limit: 31536e6 } };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
            if (data8 < 0 || isNaN(data8)) {
              const err24 = { instancePath: instancePath + "/readAfter/" + i3, keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/readAfter", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
  } else {
    const err26 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err26];
    } else {
      vErrors.push(err26);
    }
    errors++;
  }
  validateBroadcastPlanState.errors = vErrors;
  return errors === 0;
}
function validateBroadcastTaskState(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!names142_properties.has(key0)) {
        const err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          const err2 = { instancePath: instancePath + "/id", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      if (typeof data.name !== "string") {
        const err4 = { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.source !== void 0) {
      let data2 = data.source;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err5 = { instancePath: instancePath + "/source", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (!(data2 === 1)) {
        const err6 = { instancePath: instancePath + "/source", keyword: "enum", params: { allowedValues: [1] } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.timezone !== void 0) {
      let data3 = data.timezone;
      if (typeof data3 === "string") {
        if (!pattern10.test(data3)) {
          const err7 = { instancePath: instancePath + "/timezone", keyword: "pattern", params: { pattern: "^GMT[+-]\\d{2}:\\d{2}$" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/timezone", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.startTime !== void 0) {
      let data4 = data.startTime;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        const err9 = { instancePath: instancePath + "/startTime", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 253402300799999 || isNaN(data4)) {
          const err10 = { instancePath: instancePath + "/startTime", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data4 < 0 || isNaN(data4)) {
          const err11 = { instancePath: instancePath + "/startTime", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
    }
    if (data.endTime !== void 0) {
      let data5 = data.endTime;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        const err12 = { instancePath: instancePath + "/endTime", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 253402300799999 || isNaN(data5)) {
          const err13 = { instancePath: instancePath + "/endTime", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data5 < 0 || isNaN(data5)) {
          const err14 = { instancePath: instancePath + "/endTime", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    }
    if (data.sendTimeType !== void 0) {
      let data6 = data.sendTimeType;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        const err15 = { instancePath: instancePath + "/sendTimeType", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (!(data6 === 1 || data6 === 2)) {
        const err16 = { instancePath: instancePath + "/sendTimeType", keyword: "enum", params: { allowedValues: [1, 2] } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.subjectId !== void 0) {
      if (typeof data.subjectId !== "string") {
        const err17 = { instancePath: instancePath + "/subjectId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.sender !== void 0) {
      let data8 = data.sender;
      if (typeof data8 === "string") {
        if (codePoints(data8) < 1) {
          const err18 = { instancePath: instancePath + "/sender", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/sender", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.sendAgentId !== void 0) {
      let data9 = data.sendAgentId;
      if (typeof data9 === "string") {
        if (codePoints(data9) < 1) {
          const err20 = { instancePath: instancePath + "/sendAgentId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = { instancePath: instancePath + "/sendAgentId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.estimateSendNum !== void 0) {
      let data10 = data.estimateSendNum;
      if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
        const err22 = { instancePath: instancePath + "/estimateSendNum", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 > 9007199254740991 || isNaN(data10)) {
          const err23 = { instancePath: instancePath + "/estimateSendNum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (data10 < 0 || isNaN(data10)) {
          const err24 = { instancePath: instancePath + "/estimateSendNum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      }
    }
    if (data.sendSuccessNum !== void 0) {
      let data11 = data.sendSuccessNum;
      if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
        const err25 = { instancePath: instancePath + "/sendSuccessNum", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 > 9007199254740991 || isNaN(data11)) {
          const err26 = { instancePath: instancePath + "/sendSuccessNum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        if (data11 < 0 || isNaN(data11)) {
          const err27 = { instancePath: instancePath + "/sendSuccessNum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      }
    }
    if (data.sendErrorNum !== void 0) {
      let data12 = data.sendErrorNum;
      if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
        const err28 = { instancePath: instancePath + "/sendErrorNum", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
      if (typeof data12 == "number" && isFinite(data12)) {
        if (data12 > 9007199254740991 || isNaN(data12)) {
          const err29 = { instancePath: instancePath + "/sendErrorNum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        if (data12 < 0 || isNaN(data12)) {
          const err30 = { instancePath: instancePath + "/sendErrorNum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
      }
    }
    if (data.plan !== void 0) {
      if (!validateBroadcastPlanState(data.plan, { instancePath: instancePath + "/plan", parentData: data, parentDataProperty: "plan", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateBroadcastPlanState.errors : vErrors.concat(validateBroadcastPlanState.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err31 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err31];
    } else {
      vErrors.push(err31);
    }
    errors++;
  }
  validateBroadcastTaskState.errors = vErrors;
  return errors === 0;
}
function validateChannelState(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "name" || key0 === "sender" || key0 === "lineUserId")) {
        const err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          const err2 = { instancePath: instancePath + "/id", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          const err4 = { instancePath: instancePath + "/name", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.sender !== void 0) {
      let data2 = data.sender;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
          const err6 = { instancePath: instancePath + "/sender", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/sender", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.lineUserId !== void 0) {
      let data3 = data.lineUserId;
      if (typeof data3 === "string") {
        if (codePoints(data3) < 1) {
          const err8 = { instancePath: instancePath + "/lineUserId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/lineUserId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
  } else {
    const err10 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validateChannelState.errors = vErrors;
  return errors === 0;
}
function validateClockState(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "now" || key0 === "frozen")) {
        const err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.now !== void 0) {
      let data0 = data.now;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err1 = { instancePath: instancePath + "/now", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 864e13 || isNaN(data0)) {
          const err2 = { instancePath: instancePath + "/now", keyword: "maximum", params: { comparison: "<=", limit: 864e13 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err3 = { instancePath: instancePath + "/now", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
    if (data.frozen !== void 0) {
      if (typeof data.frozen !== "boolean") {
        const err4 = { instancePath: instancePath + "/frozen", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validateClockState.errors = vErrors;
  return errors === 0;
}
function validateDeliveryState(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.receiverId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "receiverId" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.destination === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "destination" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.events === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "events" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "receiverId" || key0 === "destination" || key0 === "events" || key0 === "createdAt" || key0 === "duplicateOf" || key0 === "attempts" || key0 === "nextAttemptAt")) {
        const err3 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err4 = { instancePath: instancePath + "/id", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          const err5 = { instancePath: instancePath + "/id", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          const err6 = { instancePath: instancePath + "/id", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
    }
    if (data.receiverId !== void 0) {
      let data1 = data.receiverId;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          const err7 = { instancePath: instancePath + "/receiverId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/receiverId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.destination !== void 0) {
      if (typeof data.destination !== "string") {
        const err9 = { instancePath: instancePath + "/destination", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.events !== void 0) {
      let data3 = data.events;
      if (Array.isArray(data3)) {
        if (data3.length < 1) {
          const err10 = { instancePath: instancePath + "/events", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.type === void 0) {
              const err11 = { instancePath: instancePath + "/events/" + i0, keyword: "required", params: { missingProperty: "type" } };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (data4.type !== void 0) {
              if (typeof data4.type !== "string") {
                const err12 = { instancePath: instancePath + "/events/" + i0 + "/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          } else {
            const err13 = { instancePath: instancePath + "/events/" + i0, keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/events", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data6 = data.createdAt;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        const err15 = { instancePath: instancePath + "/createdAt", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 864e13 || isNaN(data6)) {
          const err16 = { instancePath: instancePath + "/createdAt", keyword: "maximum", params: { comparison: "<=", limit: 864e13 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data6 < 0 || isNaN(data6)) {
          const err17 = { instancePath: instancePath + "/createdAt", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      }
    }
    if (data.duplicateOf !== void 0) {
      let data7 = data.duplicateOf;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        const err18 = { instancePath: instancePath + "/duplicateOf", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 9007199254740991 || isNaN(data7)) {
          const err19 = { instancePath: instancePath + "/duplicateOf", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data7 < 1 || isNaN(data7)) {
          const err20 = { instancePath: instancePath + "/duplicateOf", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      }
    }
    if (data.attempts !== void 0) {
      let data8 = data.attempts;
      if (Array.isArray(data8)) {
        const len1 = data8.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data9 = data8[i1];
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.at === void 0) {
              const err21 = { instancePath: instancePath + "/attempts/" + i1, keyword: "required", params: { missingProperty: "at" } };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            if (data9.request === void 0) {
              const err22 = { instancePath: instancePath + "/attempts/" + i1, keyword: "required", params: { missingProperty: "request" } };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            for (const key1 in data9) {
              if (!(key1 === "at" || key1 === "reason" || key1 === "detail" || key1 === "interrupted" || key1 === "request" || key1 === "response")) {
                const err23 = { instancePath: instancePath + "/attempts/" + i1, keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data9.at !== void 0) {
              let data10 = data9.at;
              if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                const err24 = { instancePath: instancePath + "/attempts/" + i1 + "/at", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
              if (typeof data10 == "number" && isFinite(data10)) {
                if (data10 > 864e13 || isNaN(data10)) {
                  const err25 = { instancePath: instancePath + "/attempts/" + i1 + "/at", keyword: "maximum", params: { comparison: "<=", limit: 864e13 } };
                  if (vErrors === null) {
                    vErrors = [err25];
                  } else {
                    vErrors.push(err25);
                  }
                  errors++;
                }
                if (data10 < 0 || isNaN(data10)) {
                  const err26 = { instancePath: instancePath + "/attempts/" + i1 + "/at", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
              }
            }
            if (data9.reason !== void 0) {
              let data11 = data9.reason;
              if (typeof data11 !== "string") {
                const err27 = { instancePath: instancePath + "/attempts/" + i1 + "/reason", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
              if (!(data11 === "could_not_connect" || data11 === "request_timeout" || data11 === "error_status_code" || data11 === "unclassified")) {
                const err28 = { instancePath: instancePath + "/attempts/" + i1 + "/reason", keyword: "enum", params: { allowedValues: ["could_not_connect", "request_timeout", "error_status_code", "unclassified"] } };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
            if (data9.detail !== void 0) {
              if (typeof data9.detail !== "string") {
                const err29 = { instancePath: instancePath + "/attempts/" + i1 + "/detail", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
            }
            if (data9.interrupted !== void 0) {
              if (typeof data9.interrupted !== "boolean") {
                const err30 = { instancePath: instancePath + "/attempts/" + i1 + "/interrupted", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
            if (data9.request !== void 0) {
              let data14 = data9.request;
              if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
                if (data14.headers === void 0) {
                  const err31 = { instancePath: instancePath + "/attempts/" + i1 + "/request", keyword: "required", params: { missingProperty: "headers" } };
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors++;
                }
                if (data14.body === void 0) {
                  const err32 = { instancePath: instancePath + "/attempts/" + i1 + "/request", keyword: "required", params: { missingProperty: "body" } };
                  if (vErrors === null) {
                    vErrors = [err32];
                  } else {
                    vErrors.push(err32);
                  }
                  errors++;
                }
                for (const key2 in data14) {
                  if (!(key2 === "headers" || key2 === "body")) {
                    const err33 = { instancePath: instancePath + "/attempts/" + i1 + "/request", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                    if (vErrors === null) {
                      vErrors = [err33];
                    } else {
                      vErrors.push(err33);
                    }
                    errors++;
                  }
                }
                if (data14.headers !== void 0) {
                  let data15 = data14.headers;
                  if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                    for (const key3 in data15) {
                      if (typeof data15[key3] !== "string") {
                        const err34 = { instancePath: instancePath + "/attempts/" + i1 + "/request/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err34];
                        } else {
                          vErrors.push(err34);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err35 = { instancePath: instancePath + "/attempts/" + i1 + "/request/headers", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                      vErrors = [err35];
                    } else {
                      vErrors.push(err35);
                    }
                    errors++;
                  }
                }
                if (data14.body !== void 0) {
                  let data17 = data14.body;
                  if (typeof data17 === "string") {
                    if (!pattern50.test(data17)) {
                      const err36 = { instancePath: instancePath + "/attempts/" + i1 + "/request/body", keyword: "pattern", params: { pattern: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$" } };
                      if (vErrors === null) {
                        vErrors = [err36];
                      } else {
                        vErrors.push(err36);
                      }
                      errors++;
                    }
                  } else {
                    const err37 = { instancePath: instancePath + "/attempts/" + i1 + "/request/body", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err37];
                    } else {
                      vErrors.push(err37);
                    }
                    errors++;
                  }
                }
              } else {
                const err38 = { instancePath: instancePath + "/attempts/" + i1 + "/request", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
            }
            if (data9.response !== void 0) {
              let data18 = data9.response;
              if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
                if (data18.status === void 0) {
                  const err39 = { instancePath: instancePath + "/attempts/" + i1 + "/response", keyword: "required", params: { missingProperty: "status" } };
                  if (vErrors === null) {
                    vErrors = [err39];
                  } else {
                    vErrors.push(err39);
                  }
                  errors++;
                }
                if (data18.headers === void 0) {
                  const err40 = { instancePath: instancePath + "/attempts/" + i1 + "/response", keyword: "required", params: { missingProperty: "headers" } };
                  if (vErrors === null) {
                    vErrors = [err40];
                  } else {
                    vErrors.push(err40);
                  }
                  errors++;
                }
                if (data18.body === void 0) {
                  const err41 = { instancePath: instancePath + "/attempts/" + i1 + "/response", keyword: "required", params: { missingProperty: "body" } };
                  if (vErrors === null) {
                    vErrors = [err41];
                  } else {
                    vErrors.push(err41);
                  }
                  errors++;
                }
                for (const key4 in data18) {
                  if (!(key4 === "status" || key4 === "headers" || key4 === "body")) {
                    const err42 = { instancePath: instancePath + "/attempts/" + i1 + "/response", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                    if (vErrors === null) {
                      vErrors = [err42];
                    } else {
                      vErrors.push(err42);
                    }
                    errors++;
                  }
                }
                if (data18.status !== void 0) {
                  let data19 = data18.status;
                  if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
                    const err43 = { instancePath: instancePath + "/attempts/" + i1 + "/response/status", keyword: "type", params: { type: "integer" } };
                    if (vErrors === null) {
                      vErrors = [err43];
                    } else {
                      vErrors.push(err43);
                    }
                    errors++;
                  }
                  if (typeof data19 == "number" && isFinite(data19)) {
                    if (data19 > 999 || isNaN(data19)) {
                      const err44 = { instancePath: instancePath + "/attempts/" + i1 + "/response/status", keyword: "maximum", params: { comparison: "<=", limit: 999 } };
                      if (vErrors === null) {
                        vErrors = [err44];
                      } else {
                        vErrors.push(err44);
                      }
                      errors++;
                    }
                    if (data19 < 0 || isNaN(data19)) {
                      const err45 = { instancePath: instancePath + "/attempts/" + i1 + "/response/status", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                      if (vErrors === null) {
                        vErrors = [err45];
                      } else {
                        vErrors.push(err45);
                      }
                      errors++;
                    }
                  }
                }
                if (data18.headers !== void 0) {
                  let data20 = data18.headers;
                  if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                    for (const key5 in data20) {
                      if (typeof data20[key5] !== "string") {
                        const err46 = { instancePath: instancePath + "/attempts/" + i1 + "/response/headers/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                          vErrors = [err46];
                        } else {
                          vErrors.push(err46);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err47 = { instancePath: instancePath + "/attempts/" + i1 + "/response/headers", keyword: "type", params: { type: "object" } };
                    if (vErrors === null) {
                      vErrors = [err47];
                    } else {
                      vErrors.push(err47);
                    }
                    errors++;
                  }
                }
                if (data18.body !== void 0) {
                  let data22 = data18.body;
                  if (typeof data22 === "string") {
                    if (!pattern50.test(data22)) {
                      const err48 = { instancePath: instancePath + "/attempts/" + i1 + "/response/body", keyword: "pattern", params: { pattern: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$" } };
                      if (vErrors === null) {
                        vErrors = [err48];
                      } else {
                        vErrors.push(err48);
                      }
                      errors++;
                    }
                  } else {
                    const err49 = { instancePath: instancePath + "/attempts/" + i1 + "/response/body", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err49];
                    } else {
                      vErrors.push(err49);
                    }
                    errors++;
                  }
                }
              } else {
                const err50 = { instancePath: instancePath + "/attempts/" + i1 + "/response", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              }
            }
          } else {
            const err51 = { instancePath: instancePath + "/attempts/" + i1, keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
      } else {
        const err52 = { instancePath: instancePath + "/attempts", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
    if (data.nextAttemptAt !== void 0) {
      let data23 = data.nextAttemptAt;
      if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)) && isFinite(data23))) {
        const err53 = { instancePath: instancePath + "/nextAttemptAt", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
      if (typeof data23 == "number" && isFinite(data23)) {
        if (data23 > 864e13 || isNaN(data23)) {
          const err54 = { instancePath: instancePath + "/nextAttemptAt", keyword: "maximum", params: { comparison: "<=", limit: 864e13 } };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
        if (data23 < 0 || isNaN(data23)) {
          const err55 = { instancePath: instancePath + "/nextAttemptAt", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
      }
    }
  } else {
    const err56 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err56];
    } else {
      vErrors.push(err56);
    }
    errors++;
  }
  validateDeliveryState.errors = vErrors;
  return errors === 0;
}
function validateFaultState(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.fault === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "fault" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.matched === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "matched" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.hits === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "hits" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "fault" || key0 === "matched" || key0 === "hits")) {
        const err3 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.fault !== void 0) {
      if (!validateFault(data.fault, { instancePath: instancePath + "/fault", parentData: data, parentDataProperty: "fault", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateFault.errors : vErrors.concat(validateFault.errors);
        errors = vErrors.length;
      }
    }
    if (data.matched !== void 0) {
      let data1 = data.matched;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err4 = { instancePath: instancePath + "/matched", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/matched", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err6 = { instancePath: instancePath + "/matched", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
    }
    if (data.hits !== void 0) {
      let data2 = data.hits;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err7 = { instancePath: instancePath + "/hits", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          const err8 = { instancePath: instancePath + "/hits", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          const err9 = { instancePath: instancePath + "/hits", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
  } else {
    const err10 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validateFaultState.errors = vErrors;
  return errors === 0;
}
function validateMessageState(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.channelId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "channelId" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.type === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!names140_properties.has(key0)) {
        const err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          const err3 = { instancePath: instancePath + "/id", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.channelId !== void 0) {
      let data1 = data.channelId;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          const err5 = { instancePath: instancePath + "/channelId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/channelId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.recipientId !== void 0) {
      let data2 = data.recipientId;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
          const err7 = { instancePath: instancePath + "/recipientId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/recipientId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data3 = data.type;
      if (typeof data3 !== "string") {
        const err9 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (!(data3 === "text" || data3 === "image" || data3 === "video" || data3 === "audio" || data3 === "file" || data3 === "location" || data3 === "sticker")) {
        const err10 = { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: ["text", "image", "video", "audio", "file", "location", "sticker"] } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.sentAt !== void 0) {
      let data4 = data.sentAt;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        const err11 = { instancePath: instancePath + "/sentAt", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 253402300799999 || isNaN(data4)) {
          const err12 = { instancePath: instancePath + "/sentAt", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data4 < 0 || isNaN(data4)) {
          const err13 = { instancePath: instancePath + "/sentAt", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
    }
    if (data.contentProvider !== void 0) {
      let data5 = data.contentProvider;
      if (typeof data5 !== "string") {
        const err14 = { instancePath: instancePath + "/contentProvider", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(data5 === "line" || data5 === "external")) {
        const err15 = { instancePath: instancePath + "/contentProvider", keyword: "enum", params: { allowedValues: ["line", "external"] } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.mediaKey !== void 0) {
      let data6 = data.mediaKey;
      if (typeof data6 === "string") {
        if (!pattern18.test(data6)) {
          const err16 = { instancePath: instancePath + "/mediaKey", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/mediaKey", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.fileName !== void 0) {
      let data7 = data.fileName;
      if (typeof data7 === "string") {
        if (codePoints(data7) < 1) {
          const err18 = { instancePath: instancePath + "/fileName", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/fileName", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.fileSize !== void 0) {
      let data8 = data.fileSize;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        const err20 = { instancePath: instancePath + "/fileSize", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 9007199254740991 || isNaN(data8)) {
          const err21 = { instancePath: instancePath + "/fileSize", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        if (data8 < 0 || isNaN(data8)) {
          const err22 = { instancePath: instancePath + "/fileSize", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      }
    }
    if (data.contentType !== void 0) {
      let data9 = data.contentType;
      if (typeof data9 === "string") {
        if (codePoints(data9) < 1) {
          const err23 = { instancePath: instancePath + "/contentType", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      } else {
        const err24 = { instancePath: instancePath + "/contentType", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.content !== void 0) {
      let data10 = data.content;
      if (typeof data10 === "string") {
        if (!pattern6.test(data10)) {
          const err25 = { instancePath: instancePath + "/content", keyword: "pattern", params: { pattern: "^[A-Za-z0-9+/]*={0,2}$" } };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      } else {
        const err26 = { instancePath: instancePath + "/content", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
  } else {
    const err27 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err27];
    } else {
      vErrors.push(err27);
    }
    errors++;
  }
  validateMessageState.errors = vErrors;
  return errors === 0;
}
function validateReceiverState(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "url" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!names155_properties.has(key0)) {
        const err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (!pattern49.test(data0)) {
          const err2 = { instancePath: instancePath + "/id", keyword: "pattern", params: { pattern: "^[\\w.~-]{1,64}$" } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.url !== void 0) {
      let data1 = data.url;
      if (typeof data1 === "string") {
        if (codePoints(data1) > 2048) {
          const err4 = { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 2048 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (codePoints(data1) < 1) {
          const err5 = { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.secret !== void 0) {
      let data2 = data.secret;
      if (typeof data2 === "string") {
        if (codePoints(data2) > 1024) {
          const err7 = { instancePath: instancePath + "/secret", keyword: "maxLength", params: { limit: 1024 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (codePoints(data2) < 1) {
          const err8 = { instancePath: instancePath + "/secret", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/secret", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.channelId !== void 0) {
      let data3 = data.channelId;
      if (typeof data3 === "string") {
        if (codePoints(data3) < 1) {
          const err10 = { instancePath: instancePath + "/channelId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/channelId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.events !== void 0) {
      let data4 = data.events;
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          const err12 = { instancePath: instancePath + "/events", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 !== "string") {
            const err13 = { instancePath: instancePath + "/events/" + i0, keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
          if (!(data5 === "message" || data5 === "follow" || data5 === "unfollow" || data5 === "text" || data5 === "image" || data5 === "video" || data5 === "audio" || data5 === "file" || data5 === "location" || data5 === "sticker")) {
            const err14 = { instancePath: instancePath + "/events/" + i0, keyword: "enum", params: { allowedValues: ["message", "follow", "unfollow", "text", "image", "video", "audio", "file", "location", "sticker"] } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/events", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.redelivery !== void 0) {
      let data6 = data.redelivery;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key1 in data6) {
          if (!(key1 === "enabled" || key1 === "attempts" || key1 === "delays" || key1 === "jitter")) {
            const err16 = { instancePath: instancePath + "/redelivery", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data6.enabled !== void 0) {
          if (typeof data6.enabled !== "boolean") {
            const err17 = { instancePath: instancePath + "/redelivery/enabled", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data6.attempts !== void 0) {
          let data8 = data6.attempts;
          if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
            const err18 = { instancePath: instancePath + "/redelivery/attempts", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
          if (typeof data8 == "number" && isFinite(data8)) {
            if (data8 > 100 || isNaN(data8)) {
              const err19 = { instancePath: instancePath + "/redelivery/attempts", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            if (data8 < 1 || isNaN(data8)) {
              const err20 = { instancePath: instancePath + "/redelivery/attempts", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          }
        }
        if (data6.delays !== void 0) {
          let data9 = data6.delays;
          if (Array.isArray(data9)) {
            if (data9.length > 100) {
              const err21 = { instancePath: instancePath + "/redelivery/delays", keyword: "maxItems", params: { limit: 100 } };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            if (data9.length < 1) {
              const err22 = { instancePath: instancePath + "/redelivery/delays", keyword: "minItems", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            const len1 = data9.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data10 = data9[i1];
              if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                const err23 = { instancePath: instancePath + "/redelivery/delays/" + i1, keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
              if (typeof data10 == "number" && isFinite(data10)) {
                if (data10 > 31536e6 || isNaN(data10)) {
                  const err24 = { instancePath: instancePath + "/redelivery/delays/" + i1, keyword: "maximum", params: { comparison: "<=", limit: 31536e6 } };
                  if (vErrors === null) {
                    vErrors = [err24];
                  } else {
                    vErrors.push(err24);
                  }
                  errors++;
                }
                if (data10 < 0 || isNaN(data10)) {
                  const err25 = { instancePath: instancePath + "/redelivery/delays/" + i1, keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err25];
                  } else {
                    vErrors.push(err25);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err26 = { instancePath: instancePath + "/redelivery/delays", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data6.jitter !== void 0) {
          let data11 = data6.jitter;
          if (typeof data11 == "number" && isFinite(data11)) {
            if (data11 > 1 || isNaN(data11)) {
              const err27 = { instancePath: instancePath + "/redelivery/jitter", keyword: "maximum", params: { comparison: "<=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data11 < 0 || isNaN(data11)) {
              const err28 = { instancePath: instancePath + "/redelivery/jitter", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          } else {
            const err29 = { instancePath: instancePath + "/redelivery/jitter", keyword: "type", params: { type: "number" } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
      } else {
        const err30 = { instancePath: instancePath + "/redelivery", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.acknowledgementTimeout !== void 0) {
      let data12 = data.acknowledgementTimeout;
      if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
        const err31 = { instancePath: instancePath + "/acknowledgementTimeout", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
      if (typeof data12 == "number" && isFinite(data12)) {
        if (data12 > 6e5 || isNaN(data12)) {
          const err32 = { instancePath: instancePath + "/acknowledgementTimeout", keyword: "maximum", params: { comparison: "<=", limit: 6e5 } };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
        if (data12 < 1 || isNaN(data12)) {
          const err33 = { instancePath: instancePath + "/acknowledgementTimeout", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
      }
    }
    if (data.concurrency !== void 0) {
      let data13 = data.concurrency;
      if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
        const err34 = { instancePath: instancePath + "/concurrency", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
      if (typeof data13 == "number" && isFinite(data13)) {
        if (data13 > 1e3 || isNaN(data13)) {
          const err35 = { instancePath: instancePath + "/concurrency", keyword: "maximum", params: { comparison: "<=", limit: 1e3 } };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
        if (data13 < 1 || isNaN(data13)) {
          const err36 = { instancePath: instancePath + "/concurrency", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors++;
        }
      }
    }
    if (data.batchSize !== void 0) {
      let data14 = data.batchSize;
      if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
        const err37 = { instancePath: instancePath + "/batchSize", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
      if (typeof data14 == "number" && isFinite(data14)) {
        if (data14 > 1e3 || isNaN(data14)) {
          const err38 = { instancePath: instancePath + "/batchSize", keyword: "maximum", params: { comparison: "<=", limit: 1e3 } };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
        if (data14 < 1 || isNaN(data14)) {
          const err39 = { instancePath: instancePath + "/batchSize", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err39];
          } else {
            vErrors.push(err39);
          }
          errors++;
        }
      }
    }
    if (data.queueLimit !== void 0) {
      let data15 = data.queueLimit;
      if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
        const err40 = { instancePath: instancePath + "/queueLimit", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
      if (typeof data15 == "number" && isFinite(data15)) {
        if (data15 > 1e7 || isNaN(data15)) {
          const err41 = { instancePath: instancePath + "/queueLimit", keyword: "maximum", params: { comparison: "<=", limit: 1e7 } };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
        if (data15 < 1 || isNaN(data15)) {
          const err42 = { instancePath: instancePath + "/queueLimit", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err42];
          } else {
            vErrors.push(err42);
          }
          errors++;
        }
      }
    }
  } else {
    const err43 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err43];
    } else {
      vErrors.push(err43);
    }
    errors++;
  }
  validateReceiverState.errors = vErrors;
  return errors === 0;
}
function validateRecipientState(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.channelId === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "channelId" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "channelId" || key0 === "displayName" || key0 === "language" || key0 === "following")) {
        const err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          const err3 = { instancePath: instancePath + "/id", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.channelId !== void 0) {
      let data1 = data.channelId;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          const err5 = { instancePath: instancePath + "/channelId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/channelId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.displayName !== void 0) {
      if (typeof data.displayName !== "string") {
        const err7 = { instancePath: instancePath + "/displayName", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.language !== void 0) {
      let data3 = data.language;
      if (typeof data3 === "string") {
        if (codePoints(data3) < 1) {
          const err8 = { instancePath: instancePath + "/language", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/language", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.following !== void 0) {
      if (typeof data.following !== "boolean") {
        const err10 = { instancePath: instancePath + "/following", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validateRecipientState.errors = vErrors;
  return errors === 0;
}
function validateRecordStep(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "status" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.at === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "at" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "status" || key0 === "at")) {
        const err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        const err3 = { instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (!(data0 === "1" || data0 === "2" || data0 === "9")) {
        const err4 = { instancePath: instancePath + "/status", keyword: "enum", params: { allowedValues: ["1", "2", "9"] } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      let data1 = data.at;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err5 = { instancePath: instancePath + "/at", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 253402300799999 || isNaN(data1)) {
          const err6 = { instancePath: instancePath + "/at", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err7 = { instancePath: instancePath + "/at", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
  } else {
    const err8 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validateRecordStep.errors = vErrors;
  return errors === 0;
}
function validateSendRecordState(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.taskId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "taskId" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.recipientId === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "recipientId" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!names148_properties.has(key0)) {
        const err2 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err3 = { instancePath: instancePath + "/id", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          const err4 = { instancePath: instancePath + "/id", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err5 = { instancePath: instancePath + "/id", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
    }
    if (data.taskId !== void 0) {
      let data1 = data.taskId;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          const err6 = { instancePath: instancePath + "/taskId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/taskId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.taskName !== void 0) {
      if (typeof data.taskName !== "string") {
        const err8 = { instancePath: instancePath + "/taskName", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.sender !== void 0) {
      let data3 = data.sender;
      if (typeof data3 === "string") {
        if (codePoints(data3) < 1) {
          const err9 = { instancePath: instancePath + "/sender", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/sender", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.sendAgentId !== void 0) {
      let data4 = data.sendAgentId;
      if (typeof data4 === "string") {
        if (codePoints(data4) < 1) {
          const err11 = { instancePath: instancePath + "/sendAgentId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/sendAgentId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.subjectId !== void 0) {
      if (typeof data.subjectId !== "string") {
        const err13 = { instancePath: instancePath + "/subjectId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.timezone !== void 0) {
      let data6 = data.timezone;
      if (typeof data6 === "string") {
        if (!pattern10.test(data6)) {
          const err14 = { instancePath: instancePath + "/timezone", keyword: "pattern", params: { pattern: "^GMT[+-]\\d{2}:\\d{2}$" } };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = { instancePath: instancePath + "/timezone", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.recipientId !== void 0) {
      let data7 = data.recipientId;
      if (typeof data7 === "string") {
        if (codePoints(data7) < 1) {
          const err16 = { instancePath: instancePath + "/recipientId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/recipientId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.messageId !== void 0) {
      let data8 = data.messageId;
      if (typeof data8 === "string") {
        if (!pattern17.test(data8)) {
          const err18 = { instancePath: instancePath + "/messageId", keyword: "pattern", params: { pattern: "^([^,]+(,[^,]+)*)?$" } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/messageId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.sendTime !== void 0) {
      let data9 = data.sendTime;
      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        const err20 = { instancePath: instancePath + "/sendTime", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 > 253402300799999 || isNaN(data9)) {
          const err21 = { instancePath: instancePath + "/sendTime", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        if (data9 < 0 || isNaN(data9)) {
          const err22 = { instancePath: instancePath + "/sendTime", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      }
    }
    if (data.status !== void 0) {
      let data10 = data.status;
      if (typeof data10 !== "string") {
        const err23 = { instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (!(data10 === "0" || data10 === "1" || data10 === "2" || data10 === "9")) {
        const err24 = { instancePath: instancePath + "/status", keyword: "enum", params: { allowedValues: ["0", "1", "2", "9"] } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.statusUpdateTime !== void 0) {
      let data11 = data.statusUpdateTime;
      if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
        const err25 = { instancePath: instancePath + "/statusUpdateTime", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 > 253402300799999 || isNaN(data11)) {
          const err26 = { instancePath: instancePath + "/statusUpdateTime", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        if (data11 < 0 || isNaN(data11)) {
          const err27 = { instancePath: instancePath + "/statusUpdateTime", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      }
    }
    if (data.errorCode !== void 0) {
      let data12 = data.errorCode;
      if (typeof data12 !== "string") {
        const err28 = { instancePath: instancePath + "/errorCode", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
      if (!(data12 === "000000" || data12 === "999999")) {
        const err29 = { instancePath: instancePath + "/errorCode", keyword: "enum", params: { allowedValues: ["000000", "999999"] } };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.pending !== void 0) {
      let data13 = data.pending;
      if (Array.isArray(data13)) {
        const len0 = data13.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data14 = data13[i0];
          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
            if (data14.status === void 0) {
              const err30 = { instancePath: instancePath + "/pending/" + i0, keyword: "required", params: { missingProperty: "status" } };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
            if (data14.at === void 0) {
              const err31 = { instancePath: instancePath + "/pending/" + i0, keyword: "required", params: { missingProperty: "at" } };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
            for (const key1 in data14) {
              if (!(key1 === "status" || key1 === "at")) {
                const err32 = { instancePath: instancePath + "/pending/" + i0, keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
            if (data14.status !== void 0) {
              let data15 = data14.status;
              if (typeof data15 !== "string") {
                const err33 = { instancePath: instancePath + "/pending/" + i0 + "/status", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
              if (!(data15 === "1" || data15 === "2" || data15 === "9")) {
                const err34 = { instancePath: instancePath + "/pending/" + i0 + "/status", keyword: "enum", params: { allowedValues: ["1", "2", "9"] } };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
            if (data14.at !== void 0) {
              let data16 = data14.at;
              if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
                const err35 = { instancePath: instancePath + "/pending/" + i0 + "/at", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
              if (typeof data16 == "number" && isFinite(data16)) {
                if (data16 > 253402300799999 || isNaN(data16)) {
                  const err36 = { instancePath: instancePath + "/pending/" + i0 + "/at", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
                  if (vErrors === null) {
                    vErrors = [err36];
                  } else {
                    vErrors.push(err36);
                  }
                  errors++;
                }
                if (data16 < 0 || isNaN(data16)) {
                  const err37 = { instancePath: instancePath + "/pending/" + i0 + "/at", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err37];
                  } else {
                    vErrors.push(err37);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err38 = { instancePath: instancePath + "/pending/" + i0, keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
      } else {
        const err39 = { instancePath: instancePath + "/pending", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
  } else {
    const err40 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err40];
    } else {
      vErrors.push(err40);
    }
    errors++;
  }
  validateSendRecordState.errors = vErrors;
  return errors === 0;
}
function validateTenantState(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!names134_properties.has(key0)) {
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
    if (data.seed !== void 0) {
      let data1 = data.seed;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err2 = { instancePath: instancePath + "/seed", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err3 = { instancePath: instancePath + "/seed", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1 < -9007199254740991 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/seed", keyword: "minimum", params: { comparison: ">=", limit: -9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
    if (data.timezone !== void 0) {
      let data2 = data.timezone;
      if (typeof data2 === "string") {
        if (!pattern10.test(data2)) {
          const err5 = { instancePath: instancePath + "/timezone", keyword: "pattern", params: { pattern: "^GMT[+-]\\d{2}:\\d{2}$" } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/timezone", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.behaviour !== void 0) {
      let data3 = data.behaviour;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key1 in data3) {
          if (!names48_properties.has(key1)) {
            const err7 = { instancePath: instancePath + "/behaviour", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data3.tokenRotation !== void 0) {
          let data4 = data3.tokenRotation;
          if (typeof data4 !== "string") {
            const err8 = { instancePath: instancePath + "/behaviour/tokenRotation", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
          if (!(data4 === "single" || data4 === "overlap")) {
            const err9 = { instancePath: instancePath + "/behaviour/tokenRotation", keyword: "enum", params: { allowedValues: ["single", "overlap"] } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data3.createTimeSkewSeconds !== void 0) {
          let data5 = data3.createTimeSkewSeconds;
          const _errs16 = errors;
          let valid4 = false;
          let passing0 = null;
          const _errs17 = errors;
          if (typeof data5 !== "string") {
            const err10 = { instancePath: instancePath + "/behaviour/createTimeSkewSeconds", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          if ("off" !== data5) {
            const err11 = { instancePath: instancePath + "/behaviour/createTimeSkewSeconds", keyword: "const", params: { allowedValue: "off" } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          var _valid0 = _errs17 === errors;
          if (_valid0) {
            valid4 = true;
            passing0 = 0;
          }
          const _errs19 = errors;
          if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
            const err12 = { instancePath: instancePath + "/behaviour/createTimeSkewSeconds", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (typeof data5 == "number" && isFinite(data5)) {
            if (data5 > 9007199254740991 || isNaN(data5)) {
              const err13 = { instancePath: instancePath + "/behaviour/createTimeSkewSeconds", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data5 < 0 || isNaN(data5)) {
              const err14 = { instancePath: instancePath + "/behaviour/createTimeSkewSeconds", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          }
          var _valid0 = _errs19 === errors;
          if (_valid0 && valid4) {
            valid4 = false;
            passing0 = [passing0, 1];
          } else {
            if (_valid0) {
              valid4 = true;
              passing0 = 1;
            }
          }
          if (!valid4) {
            const err15 = { instancePath: instancePath + "/behaviour/createTimeSkewSeconds", keyword: "oneOf", params: { passingSchemas: passing0 } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          } else {
            errors = _errs16;
            if (vErrors !== null) {
              if (_errs16) {
                vErrors.length = _errs16;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data3.credentialErrors !== void 0) {
          let data6 = data3.credentialErrors;
          if (typeof data6 !== "string") {
            const err16 = { instancePath: instancePath + "/behaviour/credentialErrors", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          if (!(data6 === "platform" || data6 === "documented")) {
            const err17 = { instancePath: instancePath + "/behaviour/credentialErrors", keyword: "enum", params: { allowedValues: ["platform", "documented"] } };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data3.language !== void 0) {
          let data7 = data3.language;
          if (typeof data7 !== "string") {
            const err18 = { instancePath: instancePath + "/behaviour/language", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
          if (!(data7 === "zh" || data7 === "en")) {
            const err19 = { instancePath: instancePath + "/behaviour/language", keyword: "enum", params: { allowedValues: ["zh", "en"] } };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data3.errorStatus !== void 0) {
          let data8 = data3.errorStatus;
          if (typeof data8 !== "string") {
            const err20 = { instancePath: instancePath + "/behaviour/errorStatus", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
          if (!(data8 === "always200" || data8 === "mapped")) {
            const err21 = { instancePath: instancePath + "/behaviour/errorStatus", keyword: "enum", params: { allowedValues: ["always200", "mapped"] } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data3.mediaItem !== void 0) {
          let data9 = data3.mediaItem;
          if (typeof data9 !== "string") {
            const err22 = { instancePath: instancePath + "/behaviour/mediaItem", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
          if (!(data9 === "string" || data9 === "object")) {
            const err23 = { instancePath: instancePath + "/behaviour/mediaItem", keyword: "enum", params: { allowedValues: ["string", "object"] } };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
        if (data3.coercion !== void 0) {
          let data10 = data3.coercion;
          if (typeof data10 !== "string") {
            const err24 = { instancePath: instancePath + "/behaviour/coercion", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
          if (!(data10 === "lenient" || data10 === "strict")) {
            const err25 = { instancePath: instancePath + "/behaviour/coercion", keyword: "enum", params: { allowedValues: ["lenient", "strict"] } };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data3.pageSizeOverMaximum !== void 0) {
          let data11 = data3.pageSizeOverMaximum;
          if (typeof data11 !== "string") {
            const err26 = { instancePath: instancePath + "/behaviour/pageSizeOverMaximum", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
          if (!(data11 === "reject" || data11 === "clamp")) {
            const err27 = { instancePath: instancePath + "/behaviour/pageSizeOverMaximum", keyword: "enum", params: { allowedValues: ["reject", "clamp"] } };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data3.textMatch !== void 0) {
          let data12 = data3.textMatch;
          if (typeof data12 !== "string") {
            const err28 = { instancePath: instancePath + "/behaviour/textMatch", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          if (!(data12 === "contains" || data12 === "exact")) {
            const err29 = { instancePath: instancePath + "/behaviour/textMatch", keyword: "enum", params: { allowedValues: ["contains", "exact"] } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data3.taskTimeMatch !== void 0) {
          let data13 = data3.taskTimeMatch;
          if (typeof data13 !== "string") {
            const err30 = { instancePath: instancePath + "/behaviour/taskTimeMatch", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
          if (!(data13 === "start" || data13 === "within" || data13 === "overlap")) {
            const err31 = { instancePath: instancePath + "/behaviour/taskTimeMatch", keyword: "enum", params: { allowedValues: ["start", "within", "overlap"] } };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/behaviour", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.clock !== void 0) {
      let data14 = data.clock;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        for (const key2 in data14) {
          if (!(key2 === "now" || key2 === "frozen")) {
            const err33 = { instancePath: instancePath + "/clock", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data14.now !== void 0) {
          let data15 = data14.now;
          if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
            const err34 = { instancePath: instancePath + "/clock/now", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
          if (typeof data15 == "number" && isFinite(data15)) {
            if (data15 > 864e13 || isNaN(data15)) {
              const err35 = { instancePath: instancePath + "/clock/now", keyword: "maximum", params: { comparison: "<=", limit: 864e13 } };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            if (data15 < 0 || isNaN(data15)) {
              const err36 = { instancePath: instancePath + "/clock/now", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
          }
        }
        if (data14.frozen !== void 0) {
          if (typeof data14.frozen !== "boolean") {
            const err37 = { instancePath: instancePath + "/clock/frozen", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
      } else {
        const err38 = { instancePath: instancePath + "/clock", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.sequences !== void 0) {
      let data17 = data.sequences;
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        for (const key3 in data17) {
          let data18 = data17[key3];
          if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18))) {
            const err39 = { instancePath: instancePath + "/sequences/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
          if (typeof data18 == "number" && isFinite(data18)) {
            if (data18 > 9007199254740991 || isNaN(data18)) {
              const err40 = { instancePath: instancePath + "/sequences/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            if (data18 < 0 || isNaN(data18)) {
              const err41 = { instancePath: instancePath + "/sequences/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
          }
        }
      } else {
        const err42 = { instancePath: instancePath + "/sequences", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.channels !== void 0) {
      let data19 = data.channels;
      if (Array.isArray(data19)) {
        const len0 = data19.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data20 = data19[i0];
          if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
            if (data20.id === void 0) {
              const err43 = { instancePath: instancePath + "/channels/" + i0, keyword: "required", params: { missingProperty: "id" } };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
            for (const key4 in data20) {
              if (!(key4 === "id" || key4 === "name" || key4 === "sender" || key4 === "lineUserId")) {
                const err44 = { instancePath: instancePath + "/channels/" + i0, keyword: "additionalProperties", params: { additionalProperty: key4 } };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            }
            if (data20.id !== void 0) {
              let data21 = data20.id;
              if (typeof data21 === "string") {
                if (codePoints(data21) < 1) {
                  const err45 = { instancePath: instancePath + "/channels/" + i0 + "/id", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err45];
                  } else {
                    vErrors.push(err45);
                  }
                  errors++;
                }
              } else {
                const err46 = { instancePath: instancePath + "/channels/" + i0 + "/id", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            if (data20.name !== void 0) {
              let data22 = data20.name;
              if (typeof data22 === "string") {
                if (codePoints(data22) < 1) {
                  const err47 = { instancePath: instancePath + "/channels/" + i0 + "/name", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err47];
                  } else {
                    vErrors.push(err47);
                  }
                  errors++;
                }
              } else {
                const err48 = { instancePath: instancePath + "/channels/" + i0 + "/name", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
            }
            if (data20.sender !== void 0) {
              let data23 = data20.sender;
              if (typeof data23 === "string") {
                if (codePoints(data23) < 1) {
                  const err49 = { instancePath: instancePath + "/channels/" + i0 + "/sender", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err49];
                  } else {
                    vErrors.push(err49);
                  }
                  errors++;
                }
              } else {
                const err50 = { instancePath: instancePath + "/channels/" + i0 + "/sender", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              }
            }
            if (data20.lineUserId !== void 0) {
              let data24 = data20.lineUserId;
              if (typeof data24 === "string") {
                if (codePoints(data24) < 1) {
                  const err51 = { instancePath: instancePath + "/channels/" + i0 + "/lineUserId", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err51];
                  } else {
                    vErrors.push(err51);
                  }
                  errors++;
                }
              } else {
                const err52 = { instancePath: instancePath + "/channels/" + i0 + "/lineUserId", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
            }
          } else {
            const err53 = { instancePath: instancePath + "/channels/" + i0, keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
      } else {
        const err54 = { instancePath: instancePath + "/channels", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
    }
    if (data.recipients !== void 0) {
      let data25 = data.recipients;
      if (Array.isArray(data25)) {
        const len1 = data25.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data26 = data25[i1];
          if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
            if (data26.id === void 0) {
              const err55 = { instancePath: instancePath + "/recipients/" + i1, keyword: "required", params: { missingProperty: "id" } };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
            if (data26.channelId === void 0) {
              const err56 = { instancePath: instancePath + "/recipients/" + i1, keyword: "required", params: { missingProperty: "channelId" } };
              if (vErrors === null) {
                vErrors = [err56];
              } else {
                vErrors.push(err56);
              }
              errors++;
            }
            for (const key5 in data26) {
              if (!(key5 === "id" || key5 === "channelId" || key5 === "displayName" || key5 === "language" || key5 === "following")) {
                const err57 = { instancePath: instancePath + "/recipients/" + i1, keyword: "additionalProperties", params: { additionalProperty: key5 } };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
            if (data26.id !== void 0) {
              let data27 = data26.id;
              if (typeof data27 === "string") {
                if (codePoints(data27) < 1) {
                  const err58 = { instancePath: instancePath + "/recipients/" + i1 + "/id", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err58];
                  } else {
                    vErrors.push(err58);
                  }
                  errors++;
                }
              } else {
                const err59 = { instancePath: instancePath + "/recipients/" + i1 + "/id", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err59];
                } else {
                  vErrors.push(err59);
                }
                errors++;
              }
            }
            if (data26.channelId !== void 0) {
              let data28 = data26.channelId;
              if (typeof data28 === "string") {
                if (codePoints(data28) < 1) {
                  const err60 = { instancePath: instancePath + "/recipients/" + i1 + "/channelId", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err60];
                  } else {
                    vErrors.push(err60);
                  }
                  errors++;
                }
              } else {
                const err61 = { instancePath: instancePath + "/recipients/" + i1 + "/channelId", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err61];
                } else {
                  vErrors.push(err61);
                }
                errors++;
              }
            }
            if (data26.displayName !== void 0) {
              if (typeof data26.displayName !== "string") {
                const err62 = { instancePath: instancePath + "/recipients/" + i1 + "/displayName", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err62];
                } else {
                  vErrors.push(err62);
                }
                errors++;
              }
            }
            if (data26.language !== void 0) {
              let data30 = data26.language;
              if (typeof data30 === "string") {
                if (codePoints(data30) < 1) {
                  const err63 = { instancePath: instancePath + "/recipients/" + i1 + "/language", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err63];
                  } else {
                    vErrors.push(err63);
                  }
                  errors++;
                }
              } else {
                const err64 = { instancePath: instancePath + "/recipients/" + i1 + "/language", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err64];
                } else {
                  vErrors.push(err64);
                }
                errors++;
              }
            }
            if (data26.following !== void 0) {
              if (typeof data26.following !== "boolean") {
                const err65 = { instancePath: instancePath + "/recipients/" + i1 + "/following", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err65];
                } else {
                  vErrors.push(err65);
                }
                errors++;
              }
            }
          } else {
            const err66 = { instancePath: instancePath + "/recipients/" + i1, keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
        }
      } else {
        const err67 = { instancePath: instancePath + "/recipients", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.messages !== void 0) {
      let data32 = data.messages;
      if (Array.isArray(data32)) {
        const len2 = data32.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validateMessageState(data32[i2], { instancePath: instancePath + "/messages/" + i2, parentData: data32, parentDataProperty: i2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validateMessageState.errors : vErrors.concat(validateMessageState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err68 = { instancePath: instancePath + "/messages", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
    }
    if (data.broadcastTasks !== void 0) {
      let data34 = data.broadcastTasks;
      if (Array.isArray(data34)) {
        const len3 = data34.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (!validateBroadcastTaskState(data34[i3], { instancePath: instancePath + "/broadcastTasks/" + i3, parentData: data34, parentDataProperty: i3, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validateBroadcastTaskState.errors : vErrors.concat(validateBroadcastTaskState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err69 = { instancePath: instancePath + "/broadcastTasks", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
    }
    if (data.sendRecords !== void 0) {
      let data36 = data.sendRecords;
      if (Array.isArray(data36)) {
        const len4 = data36.length;
        for (let i4 = 0; i4 < len4; i4++) {
          if (!validateSendRecordState(data36[i4], { instancePath: instancePath + "/sendRecords/" + i4, parentData: data36, parentDataProperty: i4, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validateSendRecordState.errors : vErrors.concat(validateSendRecordState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err70 = { instancePath: instancePath + "/sendRecords", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      }
    }
    if (data.faults !== void 0) {
      let data38 = data.faults;
      if (Array.isArray(data38)) {
        const len5 = data38.length;
        for (let i5 = 0; i5 < len5; i5++) {
          if (!validateFaultState(data38[i5], { instancePath: instancePath + "/faults/" + i5, parentData: data38, parentDataProperty: i5, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validateFaultState.errors : vErrors.concat(validateFaultState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err71 = { instancePath: instancePath + "/faults", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
    if (data.tokens !== void 0) {
      let data40 = data.tokens;
      if (Array.isArray(data40)) {
        const len6 = data40.length;
        for (let i6 = 0; i6 < len6; i6++) {
          let data41 = data40[i6];
          if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
            if (data41.token === void 0) {
              const err72 = { instancePath: instancePath + "/tokens/" + i6, keyword: "required", params: { missingProperty: "token" } };
              if (vErrors === null) {
                vErrors = [err72];
              } else {
                vErrors.push(err72);
              }
              errors++;
            }
            if (data41.issuedAt === void 0) {
              const err73 = { instancePath: instancePath + "/tokens/" + i6, keyword: "required", params: { missingProperty: "issuedAt" } };
              if (vErrors === null) {
                vErrors = [err73];
              } else {
                vErrors.push(err73);
              }
              errors++;
            }
            if (data41.expiresAt === void 0) {
              const err74 = { instancePath: instancePath + "/tokens/" + i6, keyword: "required", params: { missingProperty: "expiresAt" } };
              if (vErrors === null) {
                vErrors = [err74];
              } else {
                vErrors.push(err74);
              }
              errors++;
            }
            for (const key6 in data41) {
              if (!(key6 === "token" || key6 === "issuedAt" || key6 === "expiresAt" || key6 === "replacedAt")) {
                const err75 = { instancePath: instancePath + "/tokens/" + i6, keyword: "additionalProperties", params: { additionalProperty: key6 } };
                if (vErrors === null) {
                  vErrors = [err75];
                } else {
                  vErrors.push(err75);
                }
                errors++;
              }
            }
            if (data41.token !== void 0) {
              let data42 = data41.token;
              if (typeof data42 === "string") {
                if (codePoints(data42) < 1) {
                  const err76 = { instancePath: instancePath + "/tokens/" + i6 + "/token", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err76];
                  } else {
                    vErrors.push(err76);
                  }
                  errors++;
                }
              } else {
                const err77 = { instancePath: instancePath + "/tokens/" + i6 + "/token", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err77];
                } else {
                  vErrors.push(err77);
                }
                errors++;
              }
            }
            if (data41.issuedAt !== void 0) {
              let data43 = data41.issuedAt;
              if (!(typeof data43 == "number" && (!(data43 % 1) && !isNaN(data43)) && isFinite(data43))) {
                const err78 = { instancePath: instancePath + "/tokens/" + i6 + "/issuedAt", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err78];
                } else {
                  vErrors.push(err78);
                }
                errors++;
              }
              if (typeof data43 == "number" && isFinite(data43)) {
                if (data43 > 864e13 || isNaN(data43)) {
                  const err79 = { instancePath: instancePath + "/tokens/" + i6 + "/issuedAt", keyword: "maximum", params: { comparison: "<=", limit: 864e13 } };
                  if (vErrors === null) {
                    vErrors = [err79];
                  } else {
                    vErrors.push(err79);
                  }
                  errors++;
                }
                if (data43 < 0 || isNaN(data43)) {
                  const err80 = { instancePath: instancePath + "/tokens/" + i6 + "/issuedAt", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err80];
                  } else {
                    vErrors.push(err80);
                  }
                  errors++;
                }
              }
            }
            if (data41.expiresAt !== void 0) {
              let data44 = data41.expiresAt;
              if (!(typeof data44 == "number" && (!(data44 % 1) && !isNaN(data44)) && isFinite(data44))) {
                const err81 = { instancePath: instancePath + "/tokens/" + i6 + "/expiresAt", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err81];
                } else {
                  vErrors.push(err81);
                }
                errors++;
              }
              if (typeof data44 == "number" && isFinite(data44)) {
                if (data44 > 864e13 || isNaN(data44)) {
                  const err82 = { instancePath: instancePath + "/tokens/" + i6 + "/expiresAt", keyword: "maximum", params: { comparison: "<=", limit: 864e13 } };
                  if (vErrors === null) {
                    vErrors = [err82];
                  } else {
                    vErrors.push(err82);
                  }
                  errors++;
                }
                if (data44 < 0 || isNaN(data44)) {
                  const err83 = { instancePath: instancePath + "/tokens/" + i6 + "/expiresAt", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err83];
                  } else {
                    vErrors.push(err83);
                  }
                  errors++;
                }
              }
            }
            if (data41.replacedAt !== void 0) {
              let data45 = data41.replacedAt;
              if (!(typeof data45 == "number" && (!(data45 % 1) && !isNaN(data45)) && isFinite(data45))) {
                const err84 = { instancePath: instancePath + "/tokens/" + i6 + "/replacedAt", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err84];
                } else {
                  vErrors.push(err84);
                }
                errors++;
              }
              if (typeof data45 == "number" && isFinite(data45)) {
                if (data45 > 864e13 || isNaN(data45)) {
                  const err85 = { instancePath: instancePath + "/tokens/" + i6 + "/replacedAt", keyword: "maximum", params: { comparison: "<=", limit: 864e13 } };
                  if (vErrors === null) {
                    vErrors = [err85];
                  } else {
                    vErrors.push(err85);
                  }
                  errors++;
                }
                if (data45 < 0 || isNaN(data45)) {
                  const err86 = { instancePath: instancePath + "/tokens/" + i6 + "/replacedAt", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err86];
                  } else {
                    vErrors.push(err86);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err87 = { instancePath: instancePath + "/tokens/" + i6, keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err87];
            } else {
              vErrors.push(err87);
            }
            errors++;
          }
        }
      } else {
        const err88 = { instancePath: instancePath + "/tokens", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err88];
        } else {
          vErrors.push(err88);
        }
        errors++;
      }
    }
    if (data.receivers !== void 0) {
      let data46 = data.receivers;
      if (Array.isArray(data46)) {
        const len7 = data46.length;
        for (let i7 = 0; i7 < len7; i7++) {
          let data47 = data46[i7];
          if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
            if (data47.url === void 0) {
              const err89 = { instancePath: instancePath + "/receivers/" + i7, keyword: "required", params: { missingProperty: "url" } };
              if (vErrors === null) {
                vErrors = [err89];
              } else {
                vErrors.push(err89);
              }
              errors++;
            }
            for (const key7 in data47) {
              if (!names155_properties.has(key7)) {
                const err90 = { instancePath: instancePath + "/receivers/" + i7, keyword: "additionalProperties", params: { additionalProperty: key7 } };
                if (vErrors === null) {
                  vErrors = [err90];
                } else {
                  vErrors.push(err90);
                }
                errors++;
              }
            }
            if (data47.id !== void 0) {
              let data48 = data47.id;
              if (typeof data48 === "string") {
                if (!pattern49.test(data48)) {
                  const err91 = { instancePath: instancePath + "/receivers/" + i7 + "/id", keyword: "pattern", params: { pattern: "^[\\w.~-]{1,64}$" } };
                  if (vErrors === null) {
                    vErrors = [err91];
                  } else {
                    vErrors.push(err91);
                  }
                  errors++;
                }
              } else {
                const err92 = { instancePath: instancePath + "/receivers/" + i7 + "/id", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err92];
                } else {
                  vErrors.push(err92);
                }
                errors++;
              }
            }
            if (data47.url !== void 0) {
              let data49 = data47.url;
              if (typeof data49 === "string") {
                if (codePoints(data49) > 2048) {
                  const err93 = { instancePath: instancePath + "/receivers/" + i7 + "/url", keyword: "maxLength", params: { limit: 2048 } };
                  if (vErrors === null) {
                    vErrors = [err93];
                  } else {
                    vErrors.push(err93);
                  }
                  errors++;
                }
                if (codePoints(data49) < 1) {
                  const err94 = { instancePath: instancePath + "/receivers/" + i7 + "/url", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err94];
                  } else {
                    vErrors.push(err94);
                  }
                  errors++;
                }
              } else {
                const err95 = { instancePath: instancePath + "/receivers/" + i7 + "/url", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err95];
                } else {
                  vErrors.push(err95);
                }
                errors++;
              }
            }
            if (data47.secret !== void 0) {
              let data50 = data47.secret;
              if (typeof data50 === "string") {
                if (codePoints(data50) > 1024) {
                  const err96 = { instancePath: instancePath + "/receivers/" + i7 + "/secret", keyword: "maxLength", params: { limit: 1024 } };
                  if (vErrors === null) {
                    vErrors = [err96];
                  } else {
                    vErrors.push(err96);
                  }
                  errors++;
                }
                if (codePoints(data50) < 1) {
                  const err97 = { instancePath: instancePath + "/receivers/" + i7 + "/secret", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err97];
                  } else {
                    vErrors.push(err97);
                  }
                  errors++;
                }
              } else {
                const err98 = { instancePath: instancePath + "/receivers/" + i7 + "/secret", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err98];
                } else {
                  vErrors.push(err98);
                }
                errors++;
              }
            }
            if (data47.channelId !== void 0) {
              let data51 = data47.channelId;
              if (typeof data51 === "string") {
                if (codePoints(data51) < 1) {
                  const err99 = { instancePath: instancePath + "/receivers/" + i7 + "/channelId", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err99];
                  } else {
                    vErrors.push(err99);
                  }
                  errors++;
                }
              } else {
                const err100 = { instancePath: instancePath + "/receivers/" + i7 + "/channelId", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err100];
                } else {
                  vErrors.push(err100);
                }
                errors++;
              }
            }
            if (data47.events !== void 0) {
              let data52 = data47.events;
              if (Array.isArray(data52)) {
                if (data52.length < 1) {
                  const err101 = { instancePath: instancePath + "/receivers/" + i7 + "/events", keyword: "minItems", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err101];
                  } else {
                    vErrors.push(err101);
                  }
                  errors++;
                }
                const len8 = data52.length;
                for (let i8 = 0; i8 < len8; i8++) {
                  let data53 = data52[i8];
                  if (typeof data53 !== "string") {
                    const err102 = { instancePath: instancePath + "/receivers/" + i7 + "/events/" + i8, keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err102];
                    } else {
                      vErrors.push(err102);
                    }
                    errors++;
                  }
                  if (!(data53 === "message" || data53 === "follow" || data53 === "unfollow" || data53 === "text" || data53 === "image" || data53 === "video" || data53 === "audio" || data53 === "file" || data53 === "location" || data53 === "sticker")) {
                    const err103 = { instancePath: instancePath + "/receivers/" + i7 + "/events/" + i8, keyword: "enum", params: { allowedValues: ["message", "follow", "unfollow", "text", "image", "video", "audio", "file", "location", "sticker"] } };
                    if (vErrors === null) {
                      vErrors = [err103];
                    } else {
                      vErrors.push(err103);
                    }
                    errors++;
                  }
                }
              } else {
                const err104 = { instancePath: instancePath + "/receivers/" + i7 + "/events", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err104];
                } else {
                  vErrors.push(err104);
                }
                errors++;
              }
            }
            if (data47.redelivery !== void 0) {
              let data54 = data47.redelivery;
              if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
                for (const key8 in data54) {
                  if (!(key8 === "enabled" || key8 === "attempts" || key8 === "delays" || key8 === "jitter")) {
                    const err105 = { instancePath: instancePath + "/receivers/" + i7 + "/redelivery", keyword: "additionalProperties", params: { additionalProperty: key8 } };
                    if (vErrors === null) {
                      vErrors = [err105];
                    } else {
                      vErrors.push(err105);
                    }
                    errors++;
                  }
                }
                if (data54.enabled !== void 0) {
                  if (typeof data54.enabled !== "boolean") {
                    const err106 = { instancePath: instancePath + "/receivers/" + i7 + "/redelivery/enabled", keyword: "type", params: { type: "boolean" } };
                    if (vErrors === null) {
                      vErrors = [err106];
                    } else {
                      vErrors.push(err106);
                    }
                    errors++;
                  }
                }
                if (data54.attempts !== void 0) {
                  let data56 = data54.attempts;
                  if (!(typeof data56 == "number" && (!(data56 % 1) && !isNaN(data56)) && isFinite(data56))) {
                    const err107 = { instancePath: instancePath + "/receivers/" + i7 + "/redelivery/attempts", keyword: "type", params: { type: "integer" } };
                    if (vErrors === null) {
                      vErrors = [err107];
                    } else {
                      vErrors.push(err107);
                    }
                    errors++;
                  }
                  if (typeof data56 == "number" && isFinite(data56)) {
                    if (data56 > 100 || isNaN(data56)) {
                      const err108 = { instancePath: instancePath + "/receivers/" + i7 + "/redelivery/attempts", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
                      if (vErrors === null) {
                        vErrors = [err108];
                      } else {
                        vErrors.push(err108);
                      }
                      errors++;
                    }
                    if (data56 < 1 || isNaN(data56)) {
                      const err109 = { instancePath: instancePath + "/receivers/" + i7 + "/redelivery/attempts", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err109];
                      } else {
                        vErrors.push(err109);
                      }
                      errors++;
                    }
                  }
                }
                if (data54.delays !== void 0) {
                  let data57 = data54.delays;
                  if (Array.isArray(data57)) {
                    if (data57.length > 100) {
                      const err110 = { instancePath: instancePath + "/receivers/" + i7 + "/redelivery/delays", keyword: "maxItems", params: { limit: 100 } };
                      if (vErrors === null) {
                        vErrors = [err110];
                      } else {
                        vErrors.push(err110);
                      }
                      errors++;
                    }
                    if (data57.length < 1) {
                      const err111 = { instancePath: instancePath + "/receivers/" + i7 + "/redelivery/delays", keyword: "minItems", params: { limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err111];
                      } else {
                        vErrors.push(err111);
                      }
                      errors++;
                    }
                    const len9 = data57.length;
                    for (let i9 = 0; i9 < len9; i9++) {
                      let data58 = data57[i9];
                      if (!(typeof data58 == "number" && (!(data58 % 1) && !isNaN(data58)) && isFinite(data58))) {
                        const err112 = { instancePath: instancePath + "/receivers/" + i7 + "/redelivery/delays/" + i9, keyword: "type", params: { type: "integer" } };
                        if (vErrors === null) {
                          vErrors = [err112];
                        } else {
                          vErrors.push(err112);
                        }
                        errors++;
                      }
                      if (typeof data58 == "number" && isFinite(data58)) {
                        if (data58 > 31536e6 || isNaN(data58)) {
                          const err113 = { instancePath: instancePath + "/receivers/" + i7 + "/redelivery/delays/" + i9, keyword: "maximum", params: { comparison: "<=", limit: 31536e6 } };
                          if (vErrors === null) {
                            vErrors = [err113];
                          } else {
                            vErrors.push(err113);
                          }
                          errors++;
                        }
                        if (data58 < 0 || isNaN(data58)) {
                          const err114 = { instancePath: instancePath + "/receivers/" + i7 + "/redelivery/delays/" + i9, keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                          if (vErrors === null) {
                            vErrors = [err114];
                          } else {
                            vErrors.push(err114);
                          }
                          errors++;
                        }
                      }
                    }
                  } else {
                    const err115 = { instancePath: instancePath + "/receivers/" + i7 + "/redelivery/delays", keyword: "type", params: { type: "array" } };
                    if (vErrors === null) {
                      vErrors = [err115];
                    } else {
                      vErrors.push(err115);
                    }
                    errors++;
                  }
                }
                if (data54.jitter !== void 0) {
                  let data59 = data54.jitter;
                  if (typeof data59 == "number" && isFinite(data59)) {
                    if (data59 > 1 || isNaN(data59)) {
                      const err116 = { instancePath: instancePath + "/receivers/" + i7 + "/redelivery/jitter", keyword: "maximum", params: { comparison: "<=", limit: 1 } };
                      if (vErrors === null) {
                        vErrors = [err116];
                      } else {
                        vErrors.push(err116);
                      }
                      errors++;
                    }
                    if (data59 < 0 || isNaN(data59)) {
                      const err117 = { instancePath: instancePath + "/receivers/" + i7 + "/redelivery/jitter", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                      if (vErrors === null) {
                        vErrors = [err117];
                      } else {
                        vErrors.push(err117);
                      }
                      errors++;
                    }
                  } else {
                    const err118 = { instancePath: instancePath + "/receivers/" + i7 + "/redelivery/jitter", keyword: "type", params: { type: "number" } };
                    if (vErrors === null) {
                      vErrors = [err118];
                    } else {
                      vErrors.push(err118);
                    }
                    errors++;
                  }
                }
              } else {
                const err119 = { instancePath: instancePath + "/receivers/" + i7 + "/redelivery", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err119];
                } else {
                  vErrors.push(err119);
                }
                errors++;
              }
            }
            if (data47.acknowledgementTimeout !== void 0) {
              let data60 = data47.acknowledgementTimeout;
              if (!(typeof data60 == "number" && (!(data60 % 1) && !isNaN(data60)) && isFinite(data60))) {
                const err120 = { instancePath: instancePath + "/receivers/" + i7 + "/acknowledgementTimeout", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err120];
                } else {
                  vErrors.push(err120);
                }
                errors++;
              }
              if (typeof data60 == "number" && isFinite(data60)) {
                if (data60 > 6e5 || isNaN(data60)) {
                  const err121 = { instancePath: instancePath + "/receivers/" + i7 + "/acknowledgementTimeout", keyword: "maximum", params: { comparison: "<=", limit: 6e5 } };
                  if (vErrors === null) {
                    vErrors = [err121];
                  } else {
                    vErrors.push(err121);
                  }
                  errors++;
                }
                if (data60 < 1 || isNaN(data60)) {
                  const err122 = { instancePath: instancePath + "/receivers/" + i7 + "/acknowledgementTimeout", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err122];
                  } else {
                    vErrors.push(err122);
                  }
                  errors++;
                }
              }
            }
            if (data47.concurrency !== void 0) {
              let data61 = data47.concurrency;
              if (!(typeof data61 == "number" && (!(data61 % 1) && !isNaN(data61)) && isFinite(data61))) {
                const err123 = { instancePath: instancePath + "/receivers/" + i7 + "/concurrency", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err123];
                } else {
                  vErrors.push(err123);
                }
                errors++;
              }
              if (typeof data61 == "number" && isFinite(data61)) {
                if (data61 > 1e3 || isNaN(data61)) {
                  const err124 = { instancePath: instancePath + "/receivers/" + i7 + "/concurrency", keyword: "maximum", params: { comparison: "<=", limit: 1e3 } };
                  if (vErrors === null) {
                    vErrors = [err124];
                  } else {
                    vErrors.push(err124);
                  }
                  errors++;
                }
                if (data61 < 1 || isNaN(data61)) {
                  const err125 = { instancePath: instancePath + "/receivers/" + i7 + "/concurrency", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err125];
                  } else {
                    vErrors.push(err125);
                  }
                  errors++;
                }
              }
            }
            if (data47.batchSize !== void 0) {
              let data62 = data47.batchSize;
              if (!(typeof data62 == "number" && (!(data62 % 1) && !isNaN(data62)) && isFinite(data62))) {
                const err126 = { instancePath: instancePath + "/receivers/" + i7 + "/batchSize", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err126];
                } else {
                  vErrors.push(err126);
                }
                errors++;
              }
              if (typeof data62 == "number" && isFinite(data62)) {
                if (data62 > 1e3 || isNaN(data62)) {
                  const err127 = { instancePath: instancePath + "/receivers/" + i7 + "/batchSize", keyword: "maximum", params: { comparison: "<=", limit: 1e3 } };
                  if (vErrors === null) {
                    vErrors = [err127];
                  } else {
                    vErrors.push(err127);
                  }
                  errors++;
                }
                if (data62 < 1 || isNaN(data62)) {
                  const err128 = { instancePath: instancePath + "/receivers/" + i7 + "/batchSize", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err128];
                  } else {
                    vErrors.push(err128);
                  }
                  errors++;
                }
              }
            }
            if (data47.queueLimit !== void 0) {
              let data63 = data47.queueLimit;
              if (!(typeof data63 == "number" && (!(data63 % 1) && !isNaN(data63)) && isFinite(data63))) {
                const err129 = { instancePath: instancePath + "/receivers/" + i7 + "/queueLimit", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err129];
                } else {
                  vErrors.push(err129);
                }
                errors++;
              }
              if (typeof data63 == "number" && isFinite(data63)) {
                if (data63 > 1e7 || isNaN(data63)) {
                  const err130 = { instancePath: instancePath + "/receivers/" + i7 + "/queueLimit", keyword: "maximum", params: { comparison: "<=", limit: 1e7 } };
                  if (vErrors === null) {
                    vErrors = [err130];
                  } else {
                    vErrors.push(err130);
                  }
                  errors++;
                }
                if (data63 < 1 || isNaN(data63)) {
                  const err131 = { instancePath: instancePath + "/receivers/" + i7 + "/queueLimit", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err131];
                  } else {
                    vErrors.push(err131);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err132 = { instancePath: instancePath + "/receivers/" + i7, keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err132];
            } else {
              vErrors.push(err132);
            }
            errors++;
          }
        }
      } else {
        const err133 = { instancePath: instancePath + "/receivers", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err133];
        } else {
          vErrors.push(err133);
        }
        errors++;
      }
    }
    if (data.deliveries !== void 0) {
      let data64 = data.deliveries;
      if (Array.isArray(data64)) {
        const len10 = data64.length;
        for (let i10 = 0; i10 < len10; i10++) {
          if (!validateDeliveryState(data64[i10], { instancePath: instancePath + "/deliveries/" + i10, parentData: data64, parentDataProperty: i10, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validateDeliveryState.errors : vErrors.concat(validateDeliveryState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err134 = { instancePath: instancePath + "/deliveries", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err134];
        } else {
          vErrors.push(err134);
        }
        errors++;
      }
    }
  } else {
    const err135 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err135];
    } else {
      vErrors.push(err135);
    }
    errors++;
  }
  validateTenantState.errors = vErrors;
  return errors === 0;
}
function validateTokenState(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.token === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "token" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.issuedAt === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "issuedAt" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.expiresAt === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "expiresAt" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "token" || key0 === "issuedAt" || key0 === "expiresAt" || key0 === "replacedAt")) {
        const err3 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.token !== void 0) {
      let data0 = data.token;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          const err4 = { instancePath: instancePath + "/token", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/token", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.issuedAt !== void 0) {
      let data1 = data.issuedAt;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err6 = { instancePath: instancePath + "/issuedAt", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 864e13 || isNaN(data1)) {
          const err7 = { instancePath: instancePath + "/issuedAt", keyword: "maximum", params: { comparison: "<=", limit: 864e13 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err8 = { instancePath: instancePath + "/issuedAt", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      }
    }
    if (data.expiresAt !== void 0) {
      let data2 = data.expiresAt;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err9 = { instancePath: instancePath + "/expiresAt", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 864e13 || isNaN(data2)) {
          const err10 = { instancePath: instancePath + "/expiresAt", keyword: "maximum", params: { comparison: "<=", limit: 864e13 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          const err11 = { instancePath: instancePath + "/expiresAt", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
    }
    if (data.replacedAt !== void 0) {
      let data3 = data.replacedAt;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err12 = { instancePath: instancePath + "/replacedAt", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 864e13 || isNaN(data3)) {
          const err13 = { instancePath: instancePath + "/replacedAt", keyword: "maximum", params: { comparison: "<=", limit: 864e13 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err14 = { instancePath: instancePath + "/replacedAt", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    }
  } else {
    const err15 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validateTokenState.errors = vErrors;
  return errors === 0;
}
export {
  validateAttemptState,
  validateBroadcastPlanState,
  validateBroadcastTaskState,
  validateChannelState,
  validateClockState,
  validateDeliveryState,
  validateFaultState,
  validateMessageState,
  validateReceiverState,
  validateRecipientState,
  validateRecordStep,
  validateSendRecordState,
  validateTenantState,
  validateTokenState
};
