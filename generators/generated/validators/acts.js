// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { codePoints } from './code-points.js';
import { validateMentionObject } from './parts.js';

const names31_properties = /* @__PURE__ */ new Set(["id", "name", "channelId", "recipients", "count", "startAt", "subjectId", "sendAgentId", "successRatio", "readRatio", "outcomes", "deliveredAfter", "readAfter"]);
const names34_properties = /* @__PURE__ */ new Set(["operation", "method", "path", "recipient", "messageId", "receiverId", "eventType", "nth", "probability"]);
const pattern4 = /^[\x20-\x7e]+$/u;
const names40_properties = /* @__PURE__ */ new Set(["type", "userId", "channelId", "groupId", "roomId", "mode", "text", "emojis", "mention", "quotedMessageId", "content", "contentType", "originalContentUrl", "previewImageUrl", "count", "duration", "fileName", "fileSize", "title", "address", "latitude", "longitude", "packageId", "stickerId", "stickerResourceType", "keywords"]);
const pattern6 = /^[A-Za-z0-9+/]*={0,2}$/u;
const pattern7 = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+( *;[\x20-\x7e]*)?$/u;
const pattern8 = /^https?:\/\/\S+$/u;
function validateBroadcast(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!names31_properties.has(key0)) {
        const err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (codePoints(data0) > 64) {
          const err1 = { instancePath: instancePath + "/id", keyword: "maxLength", params: { limit: 64 } };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
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
        if (codePoints(data1) > 200) {
          const err4 = { instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 200 } };
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
    if (data.channelId !== void 0) {
      let data2 = data.channelId;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
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
      let data3 = data.recipients;
      if (Array.isArray(data3)) {
        if (data3.length > 1e6) {
          const err8 = { instancePath: instancePath + "/recipients", keyword: "maxItems", params: { limit: 1e6 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data3.length < 1) {
          const err9 = { instancePath: instancePath + "/recipients", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 === "string") {
            if (codePoints(data4) > 64) {
              const err10 = { instancePath: instancePath + "/recipients/" + i0, keyword: "maxLength", params: { limit: 64 } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (codePoints(data4) < 1) {
              const err11 = { instancePath: instancePath + "/recipients/" + i0, keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          } else {
            const err12 = { instancePath: instancePath + "/recipients/" + i0, keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/recipients", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.count !== void 0) {
      let data5 = data.count;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        const err14 = { instancePath: instancePath + "/count", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 1e6 || isNaN(data5)) {
          const err15 = { instancePath: instancePath + "/count", keyword: "maximum", params: { comparison: "<=", limit: 1e6 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data5 < 1 || isNaN(data5)) {
          const err16 = { instancePath: instancePath + "/count", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.startAt !== void 0) {
      let data6 = data.startAt;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        const err17 = { instancePath: instancePath + "/startAt", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 253402300799999 || isNaN(data6)) {
          const err18 = { instancePath: instancePath + "/startAt", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data6 < 0 || isNaN(data6)) {
          const err19 = { instancePath: instancePath + "/startAt", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      }
    }
    if (data.subjectId !== void 0) {
      let data7 = data.subjectId;
      if (typeof data7 === "string") {
        if (codePoints(data7) > 64) {
          const err20 = { instancePath: instancePath + "/subjectId", keyword: "maxLength", params: { limit: 64 } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = { instancePath: instancePath + "/subjectId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.sendAgentId !== void 0) {
      let data8 = data.sendAgentId;
      if (typeof data8 === "string") {
        if (codePoints(data8) > 64) {
          const err22 = { instancePath: instancePath + "/sendAgentId", keyword: "maxLength", params: { limit: 64 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (codePoints(data8) < 1) {
          const err23 = { instancePath: instancePath + "/sendAgentId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      } else {
        const err24 = { instancePath: instancePath + "/sendAgentId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.successRatio !== void 0) {
      let data9 = data.successRatio;
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 > 1 || isNaN(data9)) {
          const err25 = { instancePath: instancePath + "/successRatio", keyword: "maximum", params: { comparison: "<=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        if (data9 < 0 || isNaN(data9)) {
          const err26 = { instancePath: instancePath + "/successRatio", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      } else {
        const err27 = { instancePath: instancePath + "/successRatio", keyword: "type", params: { type: "number" } };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.readRatio !== void 0) {
      let data10 = data.readRatio;
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 > 1 || isNaN(data10)) {
          const err28 = { instancePath: instancePath + "/readRatio", keyword: "maximum", params: { comparison: "<=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (data10 < 0 || isNaN(data10)) {
          const err29 = { instancePath: instancePath + "/readRatio", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
      } else {
        const err30 = { instancePath: instancePath + "/readRatio", keyword: "type", params: { type: "number" } };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.outcomes !== void 0) {
      let data11 = data.outcomes;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        for (const key1 in data11) {
          let data12 = data11[key1];
          if (typeof data12 !== "string") {
            const err31 = { instancePath: instancePath + "/outcomes/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          if (!(data12 === "sent" || data12 === "delivered" || data12 === "read" || data12 === "failed")) {
            const err32 = { instancePath: instancePath + "/outcomes/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "enum", params: { allowedValues: ["sent", "delivered", "read", "failed"] } };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
      } else {
        const err33 = { instancePath: instancePath + "/outcomes", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.deliveredAfter !== void 0) {
      let data13 = data.deliveredAfter;
      if (Array.isArray(data13)) {
        if (data13.length > 2) {
          const err34 = { instancePath: instancePath + "/deliveredAfter", keyword: "maxItems", params: { limit: 2 } };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
        if (data13.length < 2) {
          const err35 = { instancePath: instancePath + "/deliveredAfter", keyword: "minItems", params: { limit: 2 } };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
        const len1 = data13.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data14 = data13[i1];
          if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
            const err36 = { instancePath: instancePath + "/deliveredAfter/" + i1, keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
          if (typeof data14 == "number" && isFinite(data14)) {
            if (data14 > 31536e6 || isNaN(data14)) {
              const err37 = { instancePath: instancePath + "/deliveredAfter/" + i1, keyword: "maximum", params: { comparison: "<=", limit: 31536e6 } };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
            if (data14 < 0 || isNaN(data14)) {
              const err38 = { instancePath: instancePath + "/deliveredAfter/" + i1, keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
          }
        }
      } else {
        const err39 = { instancePath: instancePath + "/deliveredAfter", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.readAfter !== void 0) {
      let data15 = data.readAfter;
      if (Array.isArray(data15)) {
        if (data15.length > 2) {
          const err40 = { instancePath: instancePath + "/readAfter", keyword: "maxItems", params: { limit: 2 } };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
        if (data15.length < 2) {
          const err41 = { instancePath: instancePath + "/readAfter", keyword: "minItems", params: { limit: 2 } };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
        const len2 = data15.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data16 = data15[i2];
          if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
            const err42 = { instancePath: instancePath + "/readAfter/" + i2, keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
          if (typeof data16 == "number" && isFinite(data16)) {
            if (data16 > 31536e6 || isNaN(data16)) {
              const err43 = { instancePath: instancePath + "/readAfter/" + i2, keyword: "maximum", params: { comparison: "<=", limit: 31536e6 } };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
            if (data16 < 0 || isNaN(data16)) {
              const err44 = { instancePath: instancePath + "/readAfter/" + i2, keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
          }
        }
      } else {
        const err45 = { instancePath: instancePath + "/readAfter", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
  } else {
    const err46 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err46];
    } else {
      vErrors.push(err46);
    }
    errors++;
  }
  validateBroadcast.errors = vErrors;
  return errors === 0;
}
function validateDeliveryEffect(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = { instancePath, keyword: "minProperties", params: { limit: 1 } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "delay" || key0 === "duplicate" || key0 === "reorder" || key0 === "wrongSignature" || key0 === "reserialise")) {
        const err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.delay !== void 0) {
      let data0 = data.delay;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err2 = { instancePath: instancePath + "/delay", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 31536e6 || isNaN(data0)) {
          const err3 = { instancePath: instancePath + "/delay", keyword: "maximum", params: { comparison: "<=", limit: 31536e6 } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err4 = { instancePath: instancePath + "/delay", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
    if (data.duplicate !== void 0) {
      let data1 = data.duplicate;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err5 = { instancePath: instancePath + "/duplicate", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 100 || isNaN(data1)) {
          const err6 = { instancePath: instancePath + "/duplicate", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          const err7 = { instancePath: instancePath + "/duplicate", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
    if (data.reorder !== void 0) {
      let data2 = data.reorder;
      if (typeof data2 !== "boolean") {
        const err8 = { instancePath: instancePath + "/reorder", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (true !== data2) {
        const err9 = { instancePath: instancePath + "/reorder", keyword: "const", params: { allowedValue: true } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.wrongSignature !== void 0) {
      let data3 = data.wrongSignature;
      if (typeof data3 !== "boolean") {
        const err10 = { instancePath: instancePath + "/wrongSignature", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (true !== data3) {
        const err11 = { instancePath: instancePath + "/wrongSignature", keyword: "const", params: { allowedValue: true } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.reserialise !== void 0) {
      let data4 = data.reserialise;
      if (typeof data4 !== "boolean") {
        const err12 = { instancePath: instancePath + "/reserialise", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (true !== data4) {
        const err13 = { instancePath: instancePath + "/reserialise", keyword: "const", params: { allowedValue: true } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validateDeliveryEffect.errors = vErrors;
  return errors === 0;
}
function validateFault(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "match" || key0 === "request" || key0 === "delivery" || key0 === "times")) {
        const err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (codePoints(data0) > 64) {
          const err1 = { instancePath: instancePath + "/id", keyword: "maxLength", params: { limit: 64 } };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
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
    if (data.match !== void 0) {
      let data1 = data.match;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          if (!names34_properties.has(key1)) {
            const err4 = { instancePath: instancePath + "/match", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data1.operation !== void 0) {
          let data2 = data1.operation;
          if (typeof data2 !== "string") {
            const err5 = { instancePath: instancePath + "/match/operation", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
          if (!(data2 === "getToken" || data2 === "getMediaContent" || data2 === "queryTaskList" || data2 === "sendRecordList" || data2 === "mediaFile")) {
            const err6 = { instancePath: instancePath + "/match/operation", keyword: "enum", params: { allowedValues: ["getToken", "getMediaContent", "queryTaskList", "sendRecordList", "mediaFile"] } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data1.method !== void 0) {
          let data3 = data1.method;
          if (typeof data3 !== "string") {
            const err7 = { instancePath: instancePath + "/match/method", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (!(data3 === "GET" || data3 === "POST" || data3 === "HEAD")) {
            const err8 = { instancePath: instancePath + "/match/method", keyword: "enum", params: { allowedValues: ["GET", "POST", "HEAD"] } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data1.path !== void 0) {
          let data4 = data1.path;
          if (typeof data4 === "string") {
            if (codePoints(data4) > 500) {
              const err9 = { instancePath: instancePath + "/match/path", keyword: "maxLength", params: { limit: 500 } };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            if (codePoints(data4) < 1) {
              const err10 = { instancePath: instancePath + "/match/path", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/match/path", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data1.recipient !== void 0) {
          let data5 = data1.recipient;
          if (typeof data5 === "string") {
            if (codePoints(data5) > 64) {
              const err12 = { instancePath: instancePath + "/match/recipient", keyword: "maxLength", params: { limit: 64 } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (codePoints(data5) < 1) {
              const err13 = { instancePath: instancePath + "/match/recipient", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/match/recipient", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data1.messageId !== void 0) {
          let data6 = data1.messageId;
          if (typeof data6 === "string") {
            if (codePoints(data6) > 64) {
              const err15 = { instancePath: instancePath + "/match/messageId", keyword: "maxLength", params: { limit: 64 } };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (codePoints(data6) < 1) {
              const err16 = { instancePath: instancePath + "/match/messageId", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          } else {
            const err17 = { instancePath: instancePath + "/match/messageId", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data1.receiverId !== void 0) {
          let data7 = data1.receiverId;
          if (typeof data7 === "string") {
            if (codePoints(data7) > 64) {
              const err18 = { instancePath: instancePath + "/match/receiverId", keyword: "maxLength", params: { limit: 64 } };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (codePoints(data7) < 1) {
              const err19 = { instancePath: instancePath + "/match/receiverId", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
          } else {
            const err20 = { instancePath: instancePath + "/match/receiverId", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data1.eventType !== void 0) {
          let data8 = data1.eventType;
          if (typeof data8 !== "string") {
            const err21 = { instancePath: instancePath + "/match/eventType", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
          if (!(data8 === "text" || data8 === "image" || data8 === "video" || data8 === "audio" || data8 === "file" || data8 === "location" || data8 === "sticker" || data8 === "follow" || data8 === "unfollow")) {
            const err22 = { instancePath: instancePath + "/match/eventType", keyword: "enum", params: { allowedValues: ["text", "image", "video", "audio", "file", "location", "sticker", "follow", "unfollow"] } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        if (data1.nth !== void 0) {
          let data9 = data1.nth;
          if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
            const err23 = { instancePath: instancePath + "/match/nth", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
          if (typeof data9 == "number" && isFinite(data9)) {
            if (data9 > 9007199254740991 || isNaN(data9)) {
              const err24 = { instancePath: instancePath + "/match/nth", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            if (data9 < 1 || isNaN(data9)) {
              const err25 = { instancePath: instancePath + "/match/nth", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
          }
        }
        if (data1.probability !== void 0) {
          let data10 = data1.probability;
          if (typeof data10 == "number" && isFinite(data10)) {
            if (data10 > 1 || isNaN(data10)) {
              const err26 = { instancePath: instancePath + "/match/probability", keyword: "maximum", params: { comparison: "<=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
            if (data10 < 0 || isNaN(data10)) {
              const err27 = { instancePath: instancePath + "/match/probability", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          } else {
            const err28 = { instancePath: instancePath + "/match/probability", keyword: "type", params: { type: "number" } };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
      } else {
        const err29 = { instancePath: instancePath + "/match", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.request !== void 0) {
      let data11 = data.request;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (Object.keys(data11).length < 1) {
          const err30 = { instancePath: instancePath + "/request", keyword: "minProperties", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
        for (const key2 in data11) {
          if (!(key2 === "latency" || key2 === "retCode" || key2 === "status" || key2 === "expireToken" || key2 === "reset" || key2 === "body" || key2 === "contentType" || key2 === "dripBytesPerSecond")) {
            const err31 = { instancePath: instancePath + "/request", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data11.latency !== void 0) {
          let data12 = data11.latency;
          const _errs31 = errors;
          let valid5 = false;
          let passing0 = null;
          const _errs32 = errors;
          if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
            const err32 = { instancePath: instancePath + "/request/latency", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
          if (typeof data12 == "number" && isFinite(data12)) {
            if (data12 > 6e5 || isNaN(data12)) {
              const err33 = { instancePath: instancePath + "/request/latency", keyword: "maximum", params: { comparison: "<=", limit: 6e5 } };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            if (data12 < 0 || isNaN(data12)) {
              const err34 = { instancePath: instancePath + "/request/latency", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          }
          var _valid0 = _errs32 === errors;
          if (_valid0) {
            valid5 = true;
            passing0 = 0;
          }
          const _errs34 = errors;
          if (Array.isArray(data12)) {
            if (data12.length > 2) {
              const err35 = { instancePath: instancePath + "/request/latency", keyword: "maxItems", params: { limit: 2 } };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            if (data12.length < 2) {
              const err36 = { instancePath: instancePath + "/request/latency", keyword: "minItems", params: { limit: 2 } };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
            const len0 = data12.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data13 = data12[i0];
              if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
                const err37 = { instancePath: instancePath + "/request/latency/" + i0, keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
              if (typeof data13 == "number" && isFinite(data13)) {
                if (data13 > 6e5 || isNaN(data13)) {
                  const err38 = { instancePath: instancePath + "/request/latency/" + i0, keyword: "maximum", params: { comparison: "<=", limit: 6e5 } };
                  if (vErrors === null) {
                    vErrors = [err38];
                  } else {
                    vErrors.push(err38);
                  }
                  errors++;
                }
                if (data13 < 0 || isNaN(data13)) {
                  const err39 = { instancePath: instancePath + "/request/latency/" + i0, keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err39];
                  } else {
                    vErrors.push(err39);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err40 = { instancePath: instancePath + "/request/latency", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
          var _valid0 = _errs34 === errors;
          if (_valid0 && valid5) {
            valid5 = false;
            passing0 = [passing0, 1];
          } else {
            if (_valid0) {
              valid5 = true;
              passing0 = 1;
            }
          }
          if (!valid5) {
            const err41 = { instancePath: instancePath + "/request/latency", keyword: "oneOf", params: { passingSchemas: passing0 } };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          } else {
            errors = _errs31;
            if (vErrors !== null) {
              if (_errs31) {
                vErrors.length = _errs31;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data11.retCode !== void 0) {
          let data14 = data11.retCode;
          if (typeof data14 !== "string") {
            const err42 = { instancePath: instancePath + "/request/retCode", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
          if (!(data14 === "900001" || data14 === "900002" || data14 === "900003" || data14 === "900004" || data14 === "999994" || data14 === "999999")) {
            const err43 = { instancePath: instancePath + "/request/retCode", keyword: "enum", params: { allowedValues: ["900001", "900002", "900003", "900004", "999994", "999999"] } };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
        }
        if (data11.status !== void 0) {
          let data15 = data11.status;
          if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
            const err44 = { instancePath: instancePath + "/request/status", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
          if (typeof data15 == "number" && isFinite(data15)) {
            if (data15 > 599 || isNaN(data15)) {
              const err45 = { instancePath: instancePath + "/request/status", keyword: "maximum", params: { comparison: "<=", limit: 599 } };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
            if (data15 < 200 || isNaN(data15)) {
              const err46 = { instancePath: instancePath + "/request/status", keyword: "minimum", params: { comparison: ">=", limit: 200 } };
              if (vErrors === null) {
                vErrors = [err46];
              } else {
                vErrors.push(err46);
              }
              errors++;
            }
          }
        }
        if (data11.expireToken !== void 0) {
          let data16 = data11.expireToken;
          if (typeof data16 !== "boolean") {
            const err47 = { instancePath: instancePath + "/request/expireToken", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
          if (true !== data16) {
            const err48 = { instancePath: instancePath + "/request/expireToken", keyword: "const", params: { allowedValue: true } };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
        }
        if (data11.reset !== void 0) {
          let data17 = data11.reset;
          if (typeof data17 !== "string") {
            const err49 = { instancePath: instancePath + "/request/reset", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
          if (!(data17 === "before" || data17 === "mid-body")) {
            const err50 = { instancePath: instancePath + "/request/reset", keyword: "enum", params: { allowedValues: ["before", "mid-body"] } };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
        if (data11.body !== void 0) {
          let data18 = data11.body;
          if (typeof data18 !== "string") {
            const err51 = { instancePath: instancePath + "/request/body", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
          if (!(data18 === "truncated" || data18 === "malformed" || data18 === "empty")) {
            const err52 = { instancePath: instancePath + "/request/body", keyword: "enum", params: { allowedValues: ["truncated", "malformed", "empty"] } };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
        if (data11.contentType !== void 0) {
          let data19 = data11.contentType;
          if (typeof data19 === "string") {
            if (codePoints(data19) > 200) {
              const err53 = { instancePath: instancePath + "/request/contentType", keyword: "maxLength", params: { limit: 200 } };
              if (vErrors === null) {
                vErrors = [err53];
              } else {
                vErrors.push(err53);
              }
              errors++;
            }
            if (codePoints(data19) < 1) {
              const err54 = { instancePath: instancePath + "/request/contentType", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
            if (!pattern4.test(data19)) {
              const err55 = { instancePath: instancePath + "/request/contentType", keyword: "pattern", params: { pattern: "^[\\x20-\\x7e]+$" } };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
          } else {
            const err56 = { instancePath: instancePath + "/request/contentType", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err56];
            } else {
              vErrors.push(err56);
            }
            errors++;
          }
        }
        if (data11.dripBytesPerSecond !== void 0) {
          let data20 = data11.dripBytesPerSecond;
          if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
            const err57 = { instancePath: instancePath + "/request/dripBytesPerSecond", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
          if (typeof data20 == "number" && isFinite(data20)) {
            if (data20 > 1e9 || isNaN(data20)) {
              const err58 = { instancePath: instancePath + "/request/dripBytesPerSecond", keyword: "maximum", params: { comparison: "<=", limit: 1e9 } };
              if (vErrors === null) {
                vErrors = [err58];
              } else {
                vErrors.push(err58);
              }
              errors++;
            }
            if (data20 < 1 || isNaN(data20)) {
              const err59 = { instancePath: instancePath + "/request/dripBytesPerSecond", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err59];
              } else {
                vErrors.push(err59);
              }
              errors++;
            }
          }
        }
      } else {
        const err60 = { instancePath: instancePath + "/request", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err60];
        } else {
          vErrors.push(err60);
        }
        errors++;
      }
    }
    if (data.delivery !== void 0) {
      let data21 = data.delivery;
      if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
        if (Object.keys(data21).length < 1) {
          const err61 = { instancePath: instancePath + "/delivery", keyword: "minProperties", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err61];
          } else {
            vErrors.push(err61);
          }
          errors++;
        }
        for (const key3 in data21) {
          if (!(key3 === "delay" || key3 === "duplicate" || key3 === "reorder" || key3 === "wrongSignature" || key3 === "reserialise")) {
            const err62 = { instancePath: instancePath + "/delivery", keyword: "additionalProperties", params: { additionalProperty: key3 } };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
        if (data21.delay !== void 0) {
          let data22 = data21.delay;
          if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
            const err63 = { instancePath: instancePath + "/delivery/delay", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
          if (typeof data22 == "number" && isFinite(data22)) {
            if (data22 > 31536e6 || isNaN(data22)) {
              const err64 = { instancePath: instancePath + "/delivery/delay", keyword: "maximum", params: { comparison: "<=", limit: 31536e6 } };
              if (vErrors === null) {
                vErrors = [err64];
              } else {
                vErrors.push(err64);
              }
              errors++;
            }
            if (data22 < 0 || isNaN(data22)) {
              const err65 = { instancePath: instancePath + "/delivery/delay", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err65];
              } else {
                vErrors.push(err65);
              }
              errors++;
            }
          }
        }
        if (data21.duplicate !== void 0) {
          let data23 = data21.duplicate;
          if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)) && isFinite(data23))) {
            const err66 = { instancePath: instancePath + "/delivery/duplicate", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
          if (typeof data23 == "number" && isFinite(data23)) {
            if (data23 > 100 || isNaN(data23)) {
              const err67 = { instancePath: instancePath + "/delivery/duplicate", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
              if (vErrors === null) {
                vErrors = [err67];
              } else {
                vErrors.push(err67);
              }
              errors++;
            }
            if (data23 < 1 || isNaN(data23)) {
              const err68 = { instancePath: instancePath + "/delivery/duplicate", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err68];
              } else {
                vErrors.push(err68);
              }
              errors++;
            }
          }
        }
        if (data21.reorder !== void 0) {
          let data24 = data21.reorder;
          if (typeof data24 !== "boolean") {
            const err69 = { instancePath: instancePath + "/delivery/reorder", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err69];
            } else {
              vErrors.push(err69);
            }
            errors++;
          }
          if (true !== data24) {
            const err70 = { instancePath: instancePath + "/delivery/reorder", keyword: "const", params: { allowedValue: true } };
            if (vErrors === null) {
              vErrors = [err70];
            } else {
              vErrors.push(err70);
            }
            errors++;
          }
        }
        if (data21.wrongSignature !== void 0) {
          let data25 = data21.wrongSignature;
          if (typeof data25 !== "boolean") {
            const err71 = { instancePath: instancePath + "/delivery/wrongSignature", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err71];
            } else {
              vErrors.push(err71);
            }
            errors++;
          }
          if (true !== data25) {
            const err72 = { instancePath: instancePath + "/delivery/wrongSignature", keyword: "const", params: { allowedValue: true } };
            if (vErrors === null) {
              vErrors = [err72];
            } else {
              vErrors.push(err72);
            }
            errors++;
          }
        }
        if (data21.reserialise !== void 0) {
          let data26 = data21.reserialise;
          if (typeof data26 !== "boolean") {
            const err73 = { instancePath: instancePath + "/delivery/reserialise", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err73];
            } else {
              vErrors.push(err73);
            }
            errors++;
          }
          if (true !== data26) {
            const err74 = { instancePath: instancePath + "/delivery/reserialise", keyword: "const", params: { allowedValue: true } };
            if (vErrors === null) {
              vErrors = [err74];
            } else {
              vErrors.push(err74);
            }
            errors++;
          }
        }
      } else {
        const err75 = { instancePath: instancePath + "/delivery", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err75];
        } else {
          vErrors.push(err75);
        }
        errors++;
      }
    }
    if (data.times !== void 0) {
      let data27 = data.times;
      if (!(typeof data27 == "number" && (!(data27 % 1) && !isNaN(data27)) && isFinite(data27))) {
        const err76 = { instancePath: instancePath + "/times", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err76];
        } else {
          vErrors.push(err76);
        }
        errors++;
      }
      if (typeof data27 == "number" && isFinite(data27)) {
        if (data27 > 9007199254740991 || isNaN(data27)) {
          const err77 = { instancePath: instancePath + "/times", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err77];
          } else {
            vErrors.push(err77);
          }
          errors++;
        }
        if (data27 < 1 || isNaN(data27)) {
          const err78 = { instancePath: instancePath + "/times", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err78];
          } else {
            vErrors.push(err78);
          }
          errors++;
        }
      }
    }
  } else {
    const err79 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err79];
    } else {
      vErrors.push(err79);
    }
    errors++;
  }
  validateFault.errors = vErrors;
  return errors === 0;
}
function validateFaultMatch(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!names34_properties.has(key0)) {
        const err0 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.operation !== void 0) {
      let data0 = data.operation;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/operation", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (!(data0 === "getToken" || data0 === "getMediaContent" || data0 === "queryTaskList" || data0 === "sendRecordList" || data0 === "mediaFile")) {
        const err2 = { instancePath: instancePath + "/operation", keyword: "enum", params: { allowedValues: ["getToken", "getMediaContent", "queryTaskList", "sendRecordList", "mediaFile"] } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.method !== void 0) {
      let data1 = data.method;
      if (typeof data1 !== "string") {
        const err3 = { instancePath: instancePath + "/method", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (!(data1 === "GET" || data1 === "POST" || data1 === "HEAD")) {
        const err4 = { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: ["GET", "POST", "HEAD"] } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.path !== void 0) {
      let data2 = data.path;
      if (typeof data2 === "string") {
        if (codePoints(data2) > 500) {
          const err5 = { instancePath: instancePath + "/path", keyword: "maxLength", params: { limit: 500 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (codePoints(data2) < 1) {
          const err6 = { instancePath: instancePath + "/path", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/path", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.recipient !== void 0) {
      let data3 = data.recipient;
      if (typeof data3 === "string") {
        if (codePoints(data3) > 64) {
          const err8 = { instancePath: instancePath + "/recipient", keyword: "maxLength", params: { limit: 64 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (codePoints(data3) < 1) {
          const err9 = { instancePath: instancePath + "/recipient", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/recipient", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.messageId !== void 0) {
      let data4 = data.messageId;
      if (typeof data4 === "string") {
        if (codePoints(data4) > 64) {
          const err11 = { instancePath: instancePath + "/messageId", keyword: "maxLength", params: { limit: 64 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (codePoints(data4) < 1) {
          const err12 = { instancePath: instancePath + "/messageId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/messageId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.receiverId !== void 0) {
      let data5 = data.receiverId;
      if (typeof data5 === "string") {
        if (codePoints(data5) > 64) {
          const err14 = { instancePath: instancePath + "/receiverId", keyword: "maxLength", params: { limit: 64 } };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (codePoints(data5) < 1) {
          const err15 = { instancePath: instancePath + "/receiverId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/receiverId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.eventType !== void 0) {
      let data6 = data.eventType;
      if (typeof data6 !== "string") {
        const err17 = { instancePath: instancePath + "/eventType", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (!(data6 === "text" || data6 === "image" || data6 === "video" || data6 === "audio" || data6 === "file" || data6 === "location" || data6 === "sticker" || data6 === "follow" || data6 === "unfollow")) {
        const err18 = { instancePath: instancePath + "/eventType", keyword: "enum", params: { allowedValues: ["text", "image", "video", "audio", "file", "location", "sticker", "follow", "unfollow"] } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.nth !== void 0) {
      let data7 = data.nth;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        const err19 = { instancePath: instancePath + "/nth", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 9007199254740991 || isNaN(data7)) {
          const err20 = { instancePath: instancePath + "/nth", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (data7 < 1 || isNaN(data7)) {
          const err21 = { instancePath: instancePath + "/nth", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      }
    }
    if (data.probability !== void 0) {
      let data8 = data.probability;
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 1 || isNaN(data8)) {
          const err22 = { instancePath: instancePath + "/probability", keyword: "maximum", params: { comparison: "<=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (data8 < 0 || isNaN(data8)) {
          const err23 = { instancePath: instancePath + "/probability", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      } else {
        const err24 = { instancePath: instancePath + "/probability", keyword: "type", params: { type: "number" } };
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
  validateFaultMatch.errors = vErrors;
  return errors === 0;
}
function validateRequestEffect(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = { instancePath, keyword: "minProperties", params: { limit: 1 } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "latency" || key0 === "retCode" || key0 === "status" || key0 === "expireToken" || key0 === "reset" || key0 === "body" || key0 === "contentType" || key0 === "dripBytesPerSecond")) {
        const err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.latency !== void 0) {
      let data0 = data.latency;
      const _errs3 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs4 = errors;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err2 = { instancePath: instancePath + "/latency", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 6e5 || isNaN(data0)) {
          const err3 = { instancePath: instancePath + "/latency", keyword: "maximum", params: { comparison: "<=", limit: 6e5 } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err4 = { instancePath: instancePath + "/latency", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
      var _valid0 = _errs4 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs6 = errors;
      if (Array.isArray(data0)) {
        if (data0.length > 2) {
          const err5 = { instancePath: instancePath + "/latency", keyword: "maxItems", params: { limit: 2 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data0.length < 2) {
          const err6 = { instancePath: instancePath + "/latency", keyword: "minItems", params: { limit: 2 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
            const err7 = { instancePath: instancePath + "/latency/" + i0, keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (typeof data1 == "number" && isFinite(data1)) {
            if (data1 > 6e5 || isNaN(data1)) {
              const err8 = { instancePath: instancePath + "/latency/" + i0, keyword: "maximum", params: { comparison: "<=", limit: 6e5 } };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data1 < 0 || isNaN(data1)) {
              const err9 = { instancePath: instancePath + "/latency/" + i0, keyword: "minimum", params: { comparison: ">=", limit: 0 } };
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
        const err10 = { instancePath: instancePath + "/latency", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      var _valid0 = _errs6 === errors;
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
        const err11 = { instancePath: instancePath + "/latency", keyword: "oneOf", params: { passingSchemas: passing0 } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      } else {
        errors = _errs3;
        if (vErrors !== null) {
          if (_errs3) {
            vErrors.length = _errs3;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.retCode !== void 0) {
      let data2 = data.retCode;
      if (typeof data2 !== "string") {
        const err12 = { instancePath: instancePath + "/retCode", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (!(data2 === "900001" || data2 === "900002" || data2 === "900003" || data2 === "900004" || data2 === "999994" || data2 === "999999")) {
        const err13 = { instancePath: instancePath + "/retCode", keyword: "enum", params: { allowedValues: ["900001", "900002", "900003", "900004", "999994", "999999"] } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data3 = data.status;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err14 = { instancePath: instancePath + "/status", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 599 || isNaN(data3)) {
          const err15 = { instancePath: instancePath + "/status", keyword: "maximum", params: { comparison: "<=", limit: 599 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data3 < 200 || isNaN(data3)) {
          const err16 = { instancePath: instancePath + "/status", keyword: "minimum", params: { comparison: ">=", limit: 200 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.expireToken !== void 0) {
      let data4 = data.expireToken;
      if (typeof data4 !== "boolean") {
        const err17 = { instancePath: instancePath + "/expireToken", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (true !== data4) {
        const err18 = { instancePath: instancePath + "/expireToken", keyword: "const", params: { allowedValue: true } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.reset !== void 0) {
      let data5 = data.reset;
      if (typeof data5 !== "string") {
        const err19 = { instancePath: instancePath + "/reset", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      if (!(data5 === "before" || data5 === "mid-body")) {
        const err20 = { instancePath: instancePath + "/reset", keyword: "enum", params: { allowedValues: ["before", "mid-body"] } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.body !== void 0) {
      let data6 = data.body;
      if (typeof data6 !== "string") {
        const err21 = { instancePath: instancePath + "/body", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      if (!(data6 === "truncated" || data6 === "malformed" || data6 === "empty")) {
        const err22 = { instancePath: instancePath + "/body", keyword: "enum", params: { allowedValues: ["truncated", "malformed", "empty"] } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.contentType !== void 0) {
      let data7 = data.contentType;
      if (typeof data7 === "string") {
        if (codePoints(data7) > 200) {
          const err23 = { instancePath: instancePath + "/contentType", keyword: "maxLength", params: { limit: 200 } };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (codePoints(data7) < 1) {
          const err24 = { instancePath: instancePath + "/contentType", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (!pattern4.test(data7)) {
          const err25 = { instancePath: instancePath + "/contentType", keyword: "pattern", params: { pattern: "^[\\x20-\\x7e]+$" } };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      } else {
        const err26 = { instancePath: instancePath + "/contentType", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.dripBytesPerSecond !== void 0) {
      let data8 = data.dripBytesPerSecond;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        const err27 = { instancePath: instancePath + "/dripBytesPerSecond", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 1e9 || isNaN(data8)) {
          const err28 = { instancePath: instancePath + "/dripBytesPerSecond", keyword: "maximum", params: { comparison: "<=", limit: 1e9 } };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (data8 < 1 || isNaN(data8)) {
          const err29 = { instancePath: instancePath + "/dripBytesPerSecond", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
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
  validateRequestEffect.errors = vErrors;
  return errors === 0;
}
function validateUserAct(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!names40_properties.has(key0)) {
        const err1 = { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (!(data0 === "text" || data0 === "image" || data0 === "video" || data0 === "audio" || data0 === "file" || data0 === "location" || data0 === "sticker" || data0 === "follow" || data0 === "unfollow")) {
        const err3 = { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: ["text", "image", "video", "audio", "file", "location", "sticker", "follow", "unfollow"] } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.userId !== void 0) {
      let data1 = data.userId;
      if (typeof data1 === "string") {
        if (codePoints(data1) > 64) {
          const err4 = { instancePath: instancePath + "/userId", keyword: "maxLength", params: { limit: 64 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (codePoints(data1) < 1) {
          const err5 = { instancePath: instancePath + "/userId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/userId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.channelId !== void 0) {
      let data2 = data.channelId;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
          const err7 = { instancePath: instancePath + "/channelId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/channelId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.groupId !== void 0) {
      let data3 = data.groupId;
      if (typeof data3 === "string") {
        if (codePoints(data3) > 64) {
          const err9 = { instancePath: instancePath + "/groupId", keyword: "maxLength", params: { limit: 64 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (codePoints(data3) < 1) {
          const err10 = { instancePath: instancePath + "/groupId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/groupId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.roomId !== void 0) {
      let data4 = data.roomId;
      if (typeof data4 === "string") {
        if (codePoints(data4) > 64) {
          const err12 = { instancePath: instancePath + "/roomId", keyword: "maxLength", params: { limit: 64 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (codePoints(data4) < 1) {
          const err13 = { instancePath: instancePath + "/roomId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/roomId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.mode !== void 0) {
      let data5 = data.mode;
      if (typeof data5 !== "string") {
        const err15 = { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (!(data5 === "active" || data5 === "standby")) {
        const err16 = { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: ["active", "standby"] } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.text !== void 0) {
      let data6 = data.text;
      if (typeof data6 === "string") {
        if (codePoints(data6) > 5e3) {
          const err17 = { instancePath: instancePath + "/text", keyword: "maxLength", params: { limit: 5e3 } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (codePoints(data6) < 1) {
          const err18 = { instancePath: instancePath + "/text", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.emojis !== void 0) {
      let data7 = data.emojis;
      if (Array.isArray(data7)) {
        if (data7.length > 20) {
          const err20 = { instancePath: instancePath + "/emojis", keyword: "maxItems", params: { limit: 20 } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data8 = data7[i0];
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (data8.index === void 0) {
              const err21 = { instancePath: instancePath + "/emojis/" + i0, keyword: "required", params: { missingProperty: "index" } };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            if (data8.length === void 0) {
              const err22 = { instancePath: instancePath + "/emojis/" + i0, keyword: "required", params: { missingProperty: "length" } };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            if (data8.productId === void 0) {
              const err23 = { instancePath: instancePath + "/emojis/" + i0, keyword: "required", params: { missingProperty: "productId" } };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
            if (data8.emojiId === void 0) {
              const err24 = { instancePath: instancePath + "/emojis/" + i0, keyword: "required", params: { missingProperty: "emojiId" } };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            if (data8.index !== void 0) {
              let data9 = data8.index;
              if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
                const err25 = { instancePath: instancePath + "/emojis/" + i0 + "/index", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
              if (typeof data9 == "number" && isFinite(data9)) {
                if (data9 > 9007199254740991 || isNaN(data9)) {
                  const err26 = { instancePath: instancePath + "/emojis/" + i0 + "/index", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
                if (data9 < 0 || isNaN(data9)) {
                  const err27 = { instancePath: instancePath + "/emojis/" + i0 + "/index", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
              }
            }
            if (data8.length !== void 0) {
              let data10 = data8.length;
              if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                const err28 = { instancePath: instancePath + "/emojis/" + i0 + "/length", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
              if (typeof data10 == "number" && isFinite(data10)) {
                if (data10 > 9007199254740991 || isNaN(data10)) {
                  const err29 = { instancePath: instancePath + "/emojis/" + i0 + "/length", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
                  if (vErrors === null) {
                    vErrors = [err29];
                  } else {
                    vErrors.push(err29);
                  }
                  errors++;
                }
                if (data10 < 1 || isNaN(data10)) {
                  const err30 = { instancePath: instancePath + "/emojis/" + i0 + "/length", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
              }
            }
            if (data8.productId !== void 0) {
              let data11 = data8.productId;
              if (typeof data11 === "string") {
                if (codePoints(data11) < 1) {
                  const err31 = { instancePath: instancePath + "/emojis/" + i0 + "/productId", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors++;
                }
              } else {
                const err32 = { instancePath: instancePath + "/emojis/" + i0 + "/productId", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
            if (data8.emojiId !== void 0) {
              let data12 = data8.emojiId;
              if (typeof data12 === "string") {
                if (codePoints(data12) < 1) {
                  const err33 = { instancePath: instancePath + "/emojis/" + i0 + "/emojiId", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
              } else {
                const err34 = { instancePath: instancePath + "/emojis/" + i0 + "/emojiId", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
          } else {
            const err35 = { instancePath: instancePath + "/emojis/" + i0, keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
      } else {
        const err36 = { instancePath: instancePath + "/emojis", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.mention !== void 0) {
      if (!validateMentionObject(data.mention, { instancePath: instancePath + "/mention", parentData: data, parentDataProperty: "mention", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateMentionObject.errors : vErrors.concat(validateMentionObject.errors);
        errors = vErrors.length;
      }
    }
    if (data.quotedMessageId !== void 0) {
      let data14 = data.quotedMessageId;
      if (typeof data14 === "string") {
        if (codePoints(data14) > 64) {
          const err37 = { instancePath: instancePath + "/quotedMessageId", keyword: "maxLength", params: { limit: 64 } };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
        if (codePoints(data14) < 1) {
          const err38 = { instancePath: instancePath + "/quotedMessageId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
      } else {
        const err39 = { instancePath: instancePath + "/quotedMessageId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.content !== void 0) {
      let data15 = data.content;
      if (typeof data15 === "string") {
        if (!pattern6.test(data15)) {
          const err40 = { instancePath: instancePath + "/content", keyword: "pattern", params: { pattern: "^[A-Za-z0-9+/]*={0,2}$" } };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
      } else {
        const err41 = { instancePath: instancePath + "/content", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.contentType !== void 0) {
      let data16 = data.contentType;
      if (typeof data16 === "string") {
        if (codePoints(data16) > 200) {
          const err42 = { instancePath: instancePath + "/contentType", keyword: "maxLength", params: { limit: 200 } };
          if (vErrors === null) {
            vErrors = [err42];
          } else {
            vErrors.push(err42);
          }
          errors++;
        }
        if (!pattern7.test(data16)) {
          const err43 = { instancePath: instancePath + "/contentType", keyword: "pattern", params: { pattern: "^[\\w!#$&^.+-]+/[\\w!#$&^.+-]+( *;[\\x20-\\x7e]*)?$" } };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
      } else {
        const err44 = { instancePath: instancePath + "/contentType", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.originalContentUrl !== void 0) {
      let data17 = data.originalContentUrl;
      if (typeof data17 === "string") {
        if (codePoints(data17) > 2e3) {
          const err45 = { instancePath: instancePath + "/originalContentUrl", keyword: "maxLength", params: { limit: 2e3 } };
          if (vErrors === null) {
            vErrors = [err45];
          } else {
            vErrors.push(err45);
          }
          errors++;
        }
        if (!pattern8.test(data17)) {
          const err46 = { instancePath: instancePath + "/originalContentUrl", keyword: "pattern", params: { pattern: "^https?://\\S+$" } };
          if (vErrors === null) {
            vErrors = [err46];
          } else {
            vErrors.push(err46);
          }
          errors++;
        }
      } else {
        const err47 = { instancePath: instancePath + "/originalContentUrl", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    }
    if (data.previewImageUrl !== void 0) {
      let data18 = data.previewImageUrl;
      if (typeof data18 === "string") {
        if (codePoints(data18) > 2e3) {
          const err48 = { instancePath: instancePath + "/previewImageUrl", keyword: "maxLength", params: { limit: 2e3 } };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
        if (!pattern8.test(data18)) {
          const err49 = { instancePath: instancePath + "/previewImageUrl", keyword: "pattern", params: { pattern: "^https?://\\S+$" } };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
      } else {
        const err50 = { instancePath: instancePath + "/previewImageUrl", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    }
    if (data.count !== void 0) {
      let data19 = data.count;
      if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
        const err51 = { instancePath: instancePath + "/count", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
      if (typeof data19 == "number" && isFinite(data19)) {
        if (data19 > 20 || isNaN(data19)) {
          const err52 = { instancePath: instancePath + "/count", keyword: "maximum", params: { comparison: "<=", limit: 20 } };
          if (vErrors === null) {
            vErrors = [err52];
          } else {
            vErrors.push(err52);
          }
          errors++;
        }
        if (data19 < 1 || isNaN(data19)) {
          const err53 = { instancePath: instancePath + "/count", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err53];
          } else {
            vErrors.push(err53);
          }
          errors++;
        }
      }
    }
    if (data.duration !== void 0) {
      let data20 = data.duration;
      if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
        const err54 = { instancePath: instancePath + "/duration", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
      if (typeof data20 == "number" && isFinite(data20)) {
        if (data20 > 864e5 || isNaN(data20)) {
          const err55 = { instancePath: instancePath + "/duration", keyword: "maximum", params: { comparison: "<=", limit: 864e5 } };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
        if (data20 < 0 || isNaN(data20)) {
          const err56 = { instancePath: instancePath + "/duration", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err56];
          } else {
            vErrors.push(err56);
          }
          errors++;
        }
      }
    }
    if (data.fileName !== void 0) {
      let data21 = data.fileName;
      if (typeof data21 === "string") {
        if (codePoints(data21) > 255) {
          const err57 = { instancePath: instancePath + "/fileName", keyword: "maxLength", params: { limit: 255 } };
          if (vErrors === null) {
            vErrors = [err57];
          } else {
            vErrors.push(err57);
          }
          errors++;
        }
        if (codePoints(data21) < 1) {
          const err58 = { instancePath: instancePath + "/fileName", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err58];
          } else {
            vErrors.push(err58);
          }
          errors++;
        }
      } else {
        const err59 = { instancePath: instancePath + "/fileName", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err59];
        } else {
          vErrors.push(err59);
        }
        errors++;
      }
    }
    if (data.fileSize !== void 0) {
      let data22 = data.fileSize;
      if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
        const err60 = { instancePath: instancePath + "/fileSize", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err60];
        } else {
          vErrors.push(err60);
        }
        errors++;
      }
      if (typeof data22 == "number" && isFinite(data22)) {
        if (data22 > 1073741824 || isNaN(data22)) {
          const err61 = { instancePath: instancePath + "/fileSize", keyword: "maximum", params: { comparison: "<=", limit: 1073741824 } };
          if (vErrors === null) {
            vErrors = [err61];
          } else {
            vErrors.push(err61);
          }
          errors++;
        }
        if (data22 < 0 || isNaN(data22)) {
          const err62 = { instancePath: instancePath + "/fileSize", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err62];
          } else {
            vErrors.push(err62);
          }
          errors++;
        }
      }
    }
    if (data.title !== void 0) {
      let data23 = data.title;
      if (typeof data23 === "string") {
        if (codePoints(data23) > 100) {
          const err63 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 100 } };
          if (vErrors === null) {
            vErrors = [err63];
          } else {
            vErrors.push(err63);
          }
          errors++;
        }
        if (codePoints(data23) < 1) {
          const err64 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err64];
          } else {
            vErrors.push(err64);
          }
          errors++;
        }
      } else {
        const err65 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      }
    }
    if (data.address !== void 0) {
      let data24 = data.address;
      if (typeof data24 === "string") {
        if (codePoints(data24) > 300) {
          const err66 = { instancePath: instancePath + "/address", keyword: "maxLength", params: { limit: 300 } };
          if (vErrors === null) {
            vErrors = [err66];
          } else {
            vErrors.push(err66);
          }
          errors++;
        }
        if (codePoints(data24) < 1) {
          const err67 = { instancePath: instancePath + "/address", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err67];
          } else {
            vErrors.push(err67);
          }
          errors++;
        }
      } else {
        const err68 = { instancePath: instancePath + "/address", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
    }
    if (data.latitude !== void 0) {
      let data25 = data.latitude;
      if (typeof data25 == "number" && isFinite(data25)) {
        if (data25 > 90 || isNaN(data25)) {
          const err69 = { instancePath: instancePath + "/latitude", keyword: "maximum", params: { comparison: "<=", limit: 90 } };
          if (vErrors === null) {
            vErrors = [err69];
          } else {
            vErrors.push(err69);
          }
          errors++;
        }
        if (data25 < -90 || isNaN(data25)) {
          const err70 = { instancePath: instancePath + "/latitude", keyword: "minimum", params: { comparison: ">=", limit: -90 } };
          if (vErrors === null) {
            vErrors = [err70];
          } else {
            vErrors.push(err70);
          }
          errors++;
        }
      } else {
        const err71 = { instancePath: instancePath + "/latitude", keyword: "type", params: { type: "number" } };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
    if (data.longitude !== void 0) {
      let data26 = data.longitude;
      if (typeof data26 == "number" && isFinite(data26)) {
        if (data26 > 180 || isNaN(data26)) {
          const err72 = { instancePath: instancePath + "/longitude", keyword: "maximum", params: { comparison: "<=", limit: 180 } };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
        if (data26 < -180 || isNaN(data26)) {
          const err73 = { instancePath: instancePath + "/longitude", keyword: "minimum", params: { comparison: ">=", limit: -180 } };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
      } else {
        const err74 = { instancePath: instancePath + "/longitude", keyword: "type", params: { type: "number" } };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data.packageId !== void 0) {
      let data27 = data.packageId;
      if (typeof data27 === "string") {
        if (codePoints(data27) > 64) {
          const err75 = { instancePath: instancePath + "/packageId", keyword: "maxLength", params: { limit: 64 } };
          if (vErrors === null) {
            vErrors = [err75];
          } else {
            vErrors.push(err75);
          }
          errors++;
        }
        if (codePoints(data27) < 1) {
          const err76 = { instancePath: instancePath + "/packageId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
      } else {
        const err77 = { instancePath: instancePath + "/packageId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err77];
        } else {
          vErrors.push(err77);
        }
        errors++;
      }
    }
    if (data.stickerId !== void 0) {
      let data28 = data.stickerId;
      if (typeof data28 === "string") {
        if (codePoints(data28) > 64) {
          const err78 = { instancePath: instancePath + "/stickerId", keyword: "maxLength", params: { limit: 64 } };
          if (vErrors === null) {
            vErrors = [err78];
          } else {
            vErrors.push(err78);
          }
          errors++;
        }
        if (codePoints(data28) < 1) {
          const err79 = { instancePath: instancePath + "/stickerId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err79];
          } else {
            vErrors.push(err79);
          }
          errors++;
        }
      } else {
        const err80 = { instancePath: instancePath + "/stickerId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      }
    }
    if (data.stickerResourceType !== void 0) {
      let data29 = data.stickerResourceType;
      if (typeof data29 !== "string") {
        const err81 = { instancePath: instancePath + "/stickerResourceType", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err81];
        } else {
          vErrors.push(err81);
        }
        errors++;
      }
      if (!(data29 === "STATIC" || data29 === "ANIMATION" || data29 === "SOUND" || data29 === "ANIMATION_SOUND" || data29 === "POPUP" || data29 === "POPUP_SOUND" || data29 === "CUSTOM" || data29 === "MESSAGE")) {
        const err82 = { instancePath: instancePath + "/stickerResourceType", keyword: "enum", params: { allowedValues: ["STATIC", "ANIMATION", "SOUND", "ANIMATION_SOUND", "POPUP", "POPUP_SOUND", "CUSTOM", "MESSAGE"] } };
        if (vErrors === null) {
          vErrors = [err82];
        } else {
          vErrors.push(err82);
        }
        errors++;
      }
    }
    if (data.keywords !== void 0) {
      let data30 = data.keywords;
      if (Array.isArray(data30)) {
        if (data30.length > 15) {
          const err83 = { instancePath: instancePath + "/keywords", keyword: "maxItems", params: { limit: 15 } };
          if (vErrors === null) {
            vErrors = [err83];
          } else {
            vErrors.push(err83);
          }
          errors++;
        }
        const len1 = data30.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data30[i1] !== "string") {
            const err84 = { instancePath: instancePath + "/keywords/" + i1, keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err84];
            } else {
              vErrors.push(err84);
            }
            errors++;
          }
        }
      } else {
        const err85 = { instancePath: instancePath + "/keywords", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err85];
        } else {
          vErrors.push(err85);
        }
        errors++;
      }
    }
  } else {
    const err86 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err86];
    } else {
      vErrors.push(err86);
    }
    errors++;
  }
  validateUserAct.errors = vErrors;
  return errors === 0;
}
export {
  validateBroadcast,
  validateDeliveryEffect,
  validateFault,
  validateFaultMatch,
  validateRequestEffect,
  validateUserAct
};
