// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { codePoints } from './code-points.js';
import { validateMentionObject } from './parts.js';

const names31_properties = /* @__PURE__ */ new Set(["id", "name", "channelId", "recipients", "count", "startAt", "subjectId", "sendAgentId", "successRatio", "readRatio", "outcomes", "deliveredAfter", "readAfter"]);
const names33_properties = /* @__PURE__ */ new Set(["type", "userId", "channelId", "groupId", "roomId", "mode", "text", "emojis", "mention", "quotedMessageId", "content", "contentType", "originalContentUrl", "previewImageUrl", "count", "duration", "fileName", "fileSize", "title", "address", "latitude", "longitude", "packageId", "stickerId", "stickerResourceType", "keywords"]);
const pattern4 = /^[A-Za-z0-9+/]*={0,2}$/u;
const pattern5 = /^[\w.+-]+\/[\w.+-]+(;.*)?$/u;
const pattern6 = /^https?:\/\//u;
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
      if (!names33_properties.has(key0)) {
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
        if (!pattern4.test(data15)) {
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
        if (!pattern5.test(data16)) {
          const err43 = { instancePath: instancePath + "/contentType", keyword: "pattern", params: { pattern: "^[\\w.+-]+/[\\w.+-]+(;.*)?$" } };
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
        if (!pattern6.test(data17)) {
          const err46 = { instancePath: instancePath + "/originalContentUrl", keyword: "pattern", params: { pattern: "^https?://" } };
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
        if (!pattern6.test(data18)) {
          const err49 = { instancePath: instancePath + "/previewImageUrl", keyword: "pattern", params: { pattern: "^https?://" } };
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
  validateUserAct
};
