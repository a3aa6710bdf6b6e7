// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { codePoints } from './code-points.js';
import { validateContentProvider, validateMention, validateSource, validateUserSource } from './parts.js';

const pattern20 = /^\d{1,16}$/u;
const pattern28 = /^[0-9A-HJKMNP-TV-Z]{26}$/u;
function validateAudioMessage(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
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
    if (data.id === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.contentProvider === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "contentProvider" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err3 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if ("audio" !== data0) {
        const err4 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "audio" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          const err5 = { instancePath: instancePath + "/id", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.duration !== void 0) {
      let data2 = data.duration;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2)) && typeof data2 !== "string") {
        const err7 = { instancePath: instancePath + "/duration", keyword: "type", params: { type: ["integer", "string"] } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          const err8 = { instancePath: instancePath + "/duration", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          const err9 = { instancePath: instancePath + "/duration", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
      if (typeof data2 === "string") {
        if (!pattern20.test(data2)) {
          const err10 = { instancePath: instancePath + "/duration", keyword: "pattern", params: { pattern: "^\\d{1,16}$" } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
    if (data.contentProvider !== void 0) {
      if (!validateContentProvider(data.contentProvider, { instancePath: instancePath + "/contentProvider", parentData: data, parentDataProperty: "contentProvider", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateContentProvider.errors : vErrors.concat(validateContentProvider.errors);
        errors = vErrors.length;
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
  validateAudioMessage.errors = vErrors;
  return errors === 0;
}
function validateAudioMessageEvent(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        const err1 = { instancePath, keyword: "required", params: { missingProperty: "replyToken" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err2 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.mode === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "mode" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.timestamp === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "timestamp" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.source === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "source" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.webhookEventId === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "webhookEventId" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.deliveryContext === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "deliveryContext" } };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.message === void 0) {
      const err9 = { instancePath, keyword: "required", params: { missingProperty: "message" } };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data1 = data.type;
      if (typeof data1 !== "string") {
        const err10 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if ("message" !== data1) {
        const err11 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "message" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.mode !== void 0) {
      let data2 = data.mode;
      if (typeof data2 !== "string") {
        const err12 = { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (!(data2 === "active" || data2 === "standby")) {
        const err13 = { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: ["active", "standby"] } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.timestamp !== void 0) {
      let data3 = data.timestamp;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err14 = { instancePath: instancePath + "/timestamp", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 253402300799999 || isNaN(data3)) {
          const err15 = { instancePath: instancePath + "/timestamp", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err16 = { instancePath: instancePath + "/timestamp", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      let data5 = data.webhookEventId;
      if (typeof data5 === "string") {
        if (!pattern28.test(data5)) {
          const err17 = { instancePath: instancePath + "/webhookEventId", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/webhookEventId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      let data6 = data.deliveryContext;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.isRedelivery === void 0) {
          const err19 = { instancePath: instancePath + "/deliveryContext", keyword: "required", params: { missingProperty: "isRedelivery" } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data6.isRedelivery !== void 0) {
          if (typeof data6.isRedelivery !== "boolean") {
            const err20 = { instancePath: instancePath + "/deliveryContext/isRedelivery", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/deliveryContext", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.replyToken !== void 0) {
      let data8 = data.replyToken;
      if (typeof data8 === "string") {
        if (codePoints(data8) < 1) {
          const err22 = { instancePath: instancePath + "/replyToken", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/replyToken", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (!validateAudioMessage(data.message, { instancePath: instancePath + "/message", parentData: data, parentDataProperty: "message", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateAudioMessage.errors : vErrors.concat(validateAudioMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err24 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validateAudioMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateFileMessage(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
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
    if (data.id === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.fileName === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "fileName" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.fileSize === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "fileSize" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err4 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if ("file" !== data0) {
        const err5 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "file" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          const err6 = { instancePath: instancePath + "/id", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.fileName !== void 0) {
      let data2 = data.fileName;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
          const err8 = { instancePath: instancePath + "/fileName", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/fileName", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.fileSize !== void 0) {
      let data3 = data.fileSize;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err10 = { instancePath: instancePath + "/fileSize", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 9007199254740991 || isNaN(data3)) {
          const err11 = { instancePath: instancePath + "/fileSize", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err12 = { instancePath: instancePath + "/fileSize", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
  } else {
    const err13 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validateFileMessage.errors = vErrors;
  return errors === 0;
}
function validateFileMessageEvent(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        const err1 = { instancePath, keyword: "required", params: { missingProperty: "replyToken" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err2 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.mode === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "mode" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.timestamp === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "timestamp" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.source === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "source" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.webhookEventId === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "webhookEventId" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.deliveryContext === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "deliveryContext" } };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.message === void 0) {
      const err9 = { instancePath, keyword: "required", params: { missingProperty: "message" } };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data1 = data.type;
      if (typeof data1 !== "string") {
        const err10 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if ("message" !== data1) {
        const err11 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "message" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.mode !== void 0) {
      let data2 = data.mode;
      if (typeof data2 !== "string") {
        const err12 = { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (!(data2 === "active" || data2 === "standby")) {
        const err13 = { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: ["active", "standby"] } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.timestamp !== void 0) {
      let data3 = data.timestamp;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err14 = { instancePath: instancePath + "/timestamp", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 253402300799999 || isNaN(data3)) {
          const err15 = { instancePath: instancePath + "/timestamp", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err16 = { instancePath: instancePath + "/timestamp", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      let data5 = data.webhookEventId;
      if (typeof data5 === "string") {
        if (!pattern28.test(data5)) {
          const err17 = { instancePath: instancePath + "/webhookEventId", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/webhookEventId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      let data6 = data.deliveryContext;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.isRedelivery === void 0) {
          const err19 = { instancePath: instancePath + "/deliveryContext", keyword: "required", params: { missingProperty: "isRedelivery" } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data6.isRedelivery !== void 0) {
          if (typeof data6.isRedelivery !== "boolean") {
            const err20 = { instancePath: instancePath + "/deliveryContext/isRedelivery", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/deliveryContext", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.replyToken !== void 0) {
      let data8 = data.replyToken;
      if (typeof data8 === "string") {
        if (codePoints(data8) < 1) {
          const err22 = { instancePath: instancePath + "/replyToken", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/replyToken", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (!validateFileMessage(data.message, { instancePath: instancePath + "/message", parentData: data, parentDataProperty: "message", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateFileMessage.errors : vErrors.concat(validateFileMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err24 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validateFileMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateFollowEvent(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        const err1 = { instancePath, keyword: "required", params: { missingProperty: "replyToken" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err2 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.mode === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "mode" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.timestamp === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "timestamp" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.source === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "source" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.webhookEventId === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "webhookEventId" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.deliveryContext === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "deliveryContext" } };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data1 = data.type;
      if (typeof data1 !== "string") {
        const err9 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if ("follow" !== data1) {
        const err10 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "follow" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.mode !== void 0) {
      let data2 = data.mode;
      if (typeof data2 !== "string") {
        const err11 = { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (!(data2 === "active" || data2 === "standby")) {
        const err12 = { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: ["active", "standby"] } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.timestamp !== void 0) {
      let data3 = data.timestamp;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err13 = { instancePath: instancePath + "/timestamp", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 253402300799999 || isNaN(data3)) {
          const err14 = { instancePath: instancePath + "/timestamp", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err15 = { instancePath: instancePath + "/timestamp", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      }
    }
    if (data.source !== void 0) {
      if (!validateUserSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateUserSource.errors : vErrors.concat(validateUserSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      let data5 = data.webhookEventId;
      if (typeof data5 === "string") {
        if (!pattern28.test(data5)) {
          const err16 = { instancePath: instancePath + "/webhookEventId", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/webhookEventId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      let data6 = data.deliveryContext;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.isRedelivery === void 0) {
          const err18 = { instancePath: instancePath + "/deliveryContext", keyword: "required", params: { missingProperty: "isRedelivery" } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data6.isRedelivery !== void 0) {
          if (typeof data6.isRedelivery !== "boolean") {
            const err19 = { instancePath: instancePath + "/deliveryContext/isRedelivery", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/deliveryContext", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.replyToken !== void 0) {
      let data8 = data.replyToken;
      if (typeof data8 === "string") {
        if (codePoints(data8) < 1) {
          const err21 = { instancePath: instancePath + "/replyToken", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = { instancePath: instancePath + "/replyToken", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.follow !== void 0) {
      let data9 = data.follow;
      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
        if (data9.isUnblocked === void 0) {
          const err23 = { instancePath: instancePath + "/follow", keyword: "required", params: { missingProperty: "isUnblocked" } };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (data9.isUnblocked !== void 0) {
          if (typeof data9.isUnblocked !== "boolean") {
            const err24 = { instancePath: instancePath + "/follow/isUnblocked", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/follow", keyword: "type", params: { type: "object" } };
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
  validateFollowEvent.errors = vErrors;
  return errors === 0;
}
function validateImageMessage(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
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
    if (data.id === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.contentProvider === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "contentProvider" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.quoteToken === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "quoteToken" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err4 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if ("image" !== data0) {
        const err5 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "image" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          const err6 = { instancePath: instancePath + "/id", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.contentProvider !== void 0) {
      if (!validateContentProvider(data.contentProvider, { instancePath: instancePath + "/contentProvider", parentData: data, parentDataProperty: "contentProvider", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateContentProvider.errors : vErrors.concat(validateContentProvider.errors);
        errors = vErrors.length;
      }
    }
    if (data.imageSet !== void 0) {
      let data3 = data.imageSet;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.id === void 0) {
          const err8 = { instancePath: instancePath + "/imageSet", keyword: "required", params: { missingProperty: "id" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data3.id !== void 0) {
          let data4 = data3.id;
          if (typeof data4 === "string") {
            if (codePoints(data4) < 1) {
              const err9 = { instancePath: instancePath + "/imageSet/id", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/imageSet/id", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data3.index !== void 0) {
          let data5 = data3.index;
          if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
            const err11 = { instancePath: instancePath + "/imageSet/index", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (typeof data5 == "number" && isFinite(data5)) {
            if (data5 > 9007199254740991 || isNaN(data5)) {
              const err12 = { instancePath: instancePath + "/imageSet/index", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (data5 < 1 || isNaN(data5)) {
              const err13 = { instancePath: instancePath + "/imageSet/index", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          }
        }
        if (data3.total !== void 0) {
          let data6 = data3.total;
          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
            const err14 = { instancePath: instancePath + "/imageSet/total", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 > 9007199254740991 || isNaN(data6)) {
              const err15 = { instancePath: instancePath + "/imageSet/total", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (data6 < 1 || isNaN(data6)) {
              const err16 = { instancePath: instancePath + "/imageSet/total", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          }
        }
      } else {
        const err17 = { instancePath: instancePath + "/imageSet", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.quoteToken !== void 0) {
      let data7 = data.quoteToken;
      if (typeof data7 === "string") {
        if (codePoints(data7) < 1) {
          const err18 = { instancePath: instancePath + "/quoteToken", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/quoteToken", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  } else {
    const err20 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validateImageMessage.errors = vErrors;
  return errors === 0;
}
function validateImageMessageEvent(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        const err1 = { instancePath, keyword: "required", params: { missingProperty: "replyToken" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err2 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.mode === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "mode" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.timestamp === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "timestamp" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.source === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "source" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.webhookEventId === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "webhookEventId" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.deliveryContext === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "deliveryContext" } };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.message === void 0) {
      const err9 = { instancePath, keyword: "required", params: { missingProperty: "message" } };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data1 = data.type;
      if (typeof data1 !== "string") {
        const err10 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if ("message" !== data1) {
        const err11 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "message" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.mode !== void 0) {
      let data2 = data.mode;
      if (typeof data2 !== "string") {
        const err12 = { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (!(data2 === "active" || data2 === "standby")) {
        const err13 = { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: ["active", "standby"] } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.timestamp !== void 0) {
      let data3 = data.timestamp;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err14 = { instancePath: instancePath + "/timestamp", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 253402300799999 || isNaN(data3)) {
          const err15 = { instancePath: instancePath + "/timestamp", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err16 = { instancePath: instancePath + "/timestamp", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      let data5 = data.webhookEventId;
      if (typeof data5 === "string") {
        if (!pattern28.test(data5)) {
          const err17 = { instancePath: instancePath + "/webhookEventId", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/webhookEventId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      let data6 = data.deliveryContext;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.isRedelivery === void 0) {
          const err19 = { instancePath: instancePath + "/deliveryContext", keyword: "required", params: { missingProperty: "isRedelivery" } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data6.isRedelivery !== void 0) {
          if (typeof data6.isRedelivery !== "boolean") {
            const err20 = { instancePath: instancePath + "/deliveryContext/isRedelivery", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/deliveryContext", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.replyToken !== void 0) {
      let data8 = data.replyToken;
      if (typeof data8 === "string") {
        if (codePoints(data8) < 1) {
          const err22 = { instancePath: instancePath + "/replyToken", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/replyToken", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (!validateImageMessage(data.message, { instancePath: instancePath + "/message", parentData: data, parentDataProperty: "message", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateImageMessage.errors : vErrors.concat(validateImageMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err24 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validateImageMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateLineMessage(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "text") {
        if (!validateTextMessage(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validateTextMessage.errors : vErrors.concat(validateTextMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "image") {
        if (!validateImageMessage(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validateImageMessage.errors : vErrors.concat(validateImageMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "video") {
        if (!validateVideoMessage(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validateVideoMessage.errors : vErrors.concat(validateVideoMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "audio") {
        if (!validateAudioMessage(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validateAudioMessage.errors : vErrors.concat(validateAudioMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "file") {
        if (!validateFileMessage(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validateFileMessage.errors : vErrors.concat(validateFileMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "location") {
        if (!validateLocationMessage(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validateLocationMessage.errors : vErrors.concat(validateLocationMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "sticker") {
        if (!validateStickerMessage(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validateStickerMessage.errors : vErrors.concat(validateStickerMessage.errors);
          errors = vErrors.length;
        }
      } else {
        const err0 = { instancePath, keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    } else {
      const err1 = { instancePath, keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  } else {
    const err2 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validateLineMessage.errors = vErrors;
  return errors === 0;
}
function validateLocationMessage(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
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
    if (data.id === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.latitude === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "latitude" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.longitude === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "longitude" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err4 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if ("location" !== data0) {
        const err5 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "location" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          const err6 = { instancePath: instancePath + "/id", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      if (typeof data.title !== "string") {
        const err8 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.address !== void 0) {
      if (typeof data.address !== "string") {
        const err9 = { instancePath: instancePath + "/address", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.latitude !== void 0) {
      let data4 = data.latitude;
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 90 || isNaN(data4)) {
          const err10 = { instancePath: instancePath + "/latitude", keyword: "maximum", params: { comparison: "<=", limit: 90 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data4 < -90 || isNaN(data4)) {
          const err11 = { instancePath: instancePath + "/latitude", keyword: "minimum", params: { comparison: ">=", limit: -90 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/latitude", keyword: "type", params: { type: "number" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.longitude !== void 0) {
      let data5 = data.longitude;
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 180 || isNaN(data5)) {
          const err13 = { instancePath: instancePath + "/longitude", keyword: "maximum", params: { comparison: "<=", limit: 180 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data5 < -180 || isNaN(data5)) {
          const err14 = { instancePath: instancePath + "/longitude", keyword: "minimum", params: { comparison: ">=", limit: -180 } };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = { instancePath: instancePath + "/longitude", keyword: "type", params: { type: "number" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
  } else {
    const err16 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  }
  validateLocationMessage.errors = vErrors;
  return errors === 0;
}
function validateLocationMessageEvent(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        const err1 = { instancePath, keyword: "required", params: { missingProperty: "replyToken" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err2 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.mode === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "mode" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.timestamp === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "timestamp" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.source === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "source" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.webhookEventId === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "webhookEventId" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.deliveryContext === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "deliveryContext" } };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.message === void 0) {
      const err9 = { instancePath, keyword: "required", params: { missingProperty: "message" } };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data1 = data.type;
      if (typeof data1 !== "string") {
        const err10 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if ("message" !== data1) {
        const err11 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "message" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.mode !== void 0) {
      let data2 = data.mode;
      if (typeof data2 !== "string") {
        const err12 = { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (!(data2 === "active" || data2 === "standby")) {
        const err13 = { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: ["active", "standby"] } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.timestamp !== void 0) {
      let data3 = data.timestamp;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err14 = { instancePath: instancePath + "/timestamp", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 253402300799999 || isNaN(data3)) {
          const err15 = { instancePath: instancePath + "/timestamp", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err16 = { instancePath: instancePath + "/timestamp", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      let data5 = data.webhookEventId;
      if (typeof data5 === "string") {
        if (!pattern28.test(data5)) {
          const err17 = { instancePath: instancePath + "/webhookEventId", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/webhookEventId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      let data6 = data.deliveryContext;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.isRedelivery === void 0) {
          const err19 = { instancePath: instancePath + "/deliveryContext", keyword: "required", params: { missingProperty: "isRedelivery" } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data6.isRedelivery !== void 0) {
          if (typeof data6.isRedelivery !== "boolean") {
            const err20 = { instancePath: instancePath + "/deliveryContext/isRedelivery", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/deliveryContext", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.replyToken !== void 0) {
      let data8 = data.replyToken;
      if (typeof data8 === "string") {
        if (codePoints(data8) < 1) {
          const err22 = { instancePath: instancePath + "/replyToken", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/replyToken", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (!validateLocationMessage(data.message, { instancePath: instancePath + "/message", parentData: data, parentDataProperty: "message", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateLocationMessage.errors : vErrors.concat(validateLocationMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err24 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validateLocationMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateMessageEvent(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        const err1 = { instancePath, keyword: "required", params: { missingProperty: "replyToken" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err2 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.mode === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "mode" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.timestamp === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "timestamp" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.source === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "source" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.webhookEventId === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "webhookEventId" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.deliveryContext === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "deliveryContext" } };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.message === void 0) {
      const err9 = { instancePath, keyword: "required", params: { missingProperty: "message" } };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data1 = data.type;
      if (typeof data1 !== "string") {
        const err10 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if ("message" !== data1) {
        const err11 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "message" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.mode !== void 0) {
      let data2 = data.mode;
      if (typeof data2 !== "string") {
        const err12 = { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (!(data2 === "active" || data2 === "standby")) {
        const err13 = { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: ["active", "standby"] } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.timestamp !== void 0) {
      let data3 = data.timestamp;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err14 = { instancePath: instancePath + "/timestamp", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 253402300799999 || isNaN(data3)) {
          const err15 = { instancePath: instancePath + "/timestamp", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err16 = { instancePath: instancePath + "/timestamp", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      let data5 = data.webhookEventId;
      if (typeof data5 === "string") {
        if (!pattern28.test(data5)) {
          const err17 = { instancePath: instancePath + "/webhookEventId", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/webhookEventId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      let data6 = data.deliveryContext;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.isRedelivery === void 0) {
          const err19 = { instancePath: instancePath + "/deliveryContext", keyword: "required", params: { missingProperty: "isRedelivery" } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data6.isRedelivery !== void 0) {
          if (typeof data6.isRedelivery !== "boolean") {
            const err20 = { instancePath: instancePath + "/deliveryContext/isRedelivery", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/deliveryContext", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.replyToken !== void 0) {
      let data8 = data.replyToken;
      if (typeof data8 === "string") {
        if (codePoints(data8) < 1) {
          const err22 = { instancePath: instancePath + "/replyToken", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/replyToken", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (!validateLineMessage(data.message, { instancePath: instancePath + "/message", parentData: data, parentDataProperty: "message", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateLineMessage.errors : vErrors.concat(validateLineMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err24 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validateMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateStickerMessage(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
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
    if (data.id === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.packageId === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "packageId" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.stickerId === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "stickerId" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.stickerResourceType === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "stickerResourceType" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.quoteToken === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "quoteToken" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err6 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if ("sticker" !== data0) {
        const err7 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "sticker" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          const err8 = { instancePath: instancePath + "/id", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.packageId !== void 0) {
      let data2 = data.packageId;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
          const err10 = { instancePath: instancePath + "/packageId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/packageId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.stickerId !== void 0) {
      let data3 = data.stickerId;
      if (typeof data3 === "string") {
        if (codePoints(data3) < 1) {
          const err12 = { instancePath: instancePath + "/stickerId", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/stickerId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.stickerResourceType !== void 0) {
      let data4 = data.stickerResourceType;
      if (typeof data4 !== "string") {
        const err14 = { instancePath: instancePath + "/stickerResourceType", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(data4 === "STATIC" || data4 === "ANIMATION" || data4 === "SOUND" || data4 === "ANIMATION_SOUND" || data4 === "POPUP" || data4 === "POPUP_SOUND" || data4 === "CUSTOM" || data4 === "MESSAGE")) {
        const err15 = { instancePath: instancePath + "/stickerResourceType", keyword: "enum", params: { allowedValues: ["STATIC", "ANIMATION", "SOUND", "ANIMATION_SOUND", "POPUP", "POPUP_SOUND", "CUSTOM", "MESSAGE"] } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.keywords !== void 0) {
      let data5 = data.keywords;
      if (Array.isArray(data5)) {
        if (data5.length > 15) {
          const err16 = { instancePath: instancePath + "/keywords", keyword: "maxItems", params: { limit: 15 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data5[i0] !== "string") {
            const err17 = { instancePath: instancePath + "/keywords/" + i0, keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/keywords", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.quoteToken !== void 0) {
      let data7 = data.quoteToken;
      if (typeof data7 === "string") {
        if (codePoints(data7) < 1) {
          const err19 = { instancePath: instancePath + "/quoteToken", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/quoteToken", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
  } else {
    const err21 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err21];
    } else {
      vErrors.push(err21);
    }
    errors++;
  }
  validateStickerMessage.errors = vErrors;
  return errors === 0;
}
function validateStickerMessageEvent(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        const err1 = { instancePath, keyword: "required", params: { missingProperty: "replyToken" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err2 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.mode === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "mode" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.timestamp === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "timestamp" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.source === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "source" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.webhookEventId === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "webhookEventId" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.deliveryContext === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "deliveryContext" } };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.message === void 0) {
      const err9 = { instancePath, keyword: "required", params: { missingProperty: "message" } };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data1 = data.type;
      if (typeof data1 !== "string") {
        const err10 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if ("message" !== data1) {
        const err11 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "message" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.mode !== void 0) {
      let data2 = data.mode;
      if (typeof data2 !== "string") {
        const err12 = { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (!(data2 === "active" || data2 === "standby")) {
        const err13 = { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: ["active", "standby"] } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.timestamp !== void 0) {
      let data3 = data.timestamp;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err14 = { instancePath: instancePath + "/timestamp", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 253402300799999 || isNaN(data3)) {
          const err15 = { instancePath: instancePath + "/timestamp", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err16 = { instancePath: instancePath + "/timestamp", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      let data5 = data.webhookEventId;
      if (typeof data5 === "string") {
        if (!pattern28.test(data5)) {
          const err17 = { instancePath: instancePath + "/webhookEventId", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/webhookEventId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      let data6 = data.deliveryContext;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.isRedelivery === void 0) {
          const err19 = { instancePath: instancePath + "/deliveryContext", keyword: "required", params: { missingProperty: "isRedelivery" } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data6.isRedelivery !== void 0) {
          if (typeof data6.isRedelivery !== "boolean") {
            const err20 = { instancePath: instancePath + "/deliveryContext/isRedelivery", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/deliveryContext", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.replyToken !== void 0) {
      let data8 = data.replyToken;
      if (typeof data8 === "string") {
        if (codePoints(data8) < 1) {
          const err22 = { instancePath: instancePath + "/replyToken", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/replyToken", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (!validateStickerMessage(data.message, { instancePath: instancePath + "/message", parentData: data, parentDataProperty: "message", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateStickerMessage.errors : vErrors.concat(validateStickerMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err24 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validateStickerMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateTextMessage(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
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
    if (data.id === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.text === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "text" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err3 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if ("text" !== data0) {
        const err4 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "text" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          const err5 = { instancePath: instancePath + "/id", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.text !== void 0) {
      if (typeof data.text !== "string") {
        const err7 = { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.emojis !== void 0) {
      let data3 = data.emojis;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.index === void 0) {
              const err8 = { instancePath: instancePath + "/emojis/" + i0, keyword: "required", params: { missingProperty: "index" } };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data4.length === void 0) {
              const err9 = { instancePath: instancePath + "/emojis/" + i0, keyword: "required", params: { missingProperty: "length" } };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            if (data4.productId === void 0) {
              const err10 = { instancePath: instancePath + "/emojis/" + i0, keyword: "required", params: { missingProperty: "productId" } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (data4.emojiId === void 0) {
              const err11 = { instancePath: instancePath + "/emojis/" + i0, keyword: "required", params: { missingProperty: "emojiId" } };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (data4.index !== void 0) {
              let data5 = data4.index;
              if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
                const err12 = { instancePath: instancePath + "/emojis/" + i0 + "/index", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
              if (typeof data5 == "number" && isFinite(data5)) {
                if (data5 > 9007199254740991 || isNaN(data5)) {
                  const err13 = { instancePath: instancePath + "/emojis/" + i0 + "/index", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
                  if (vErrors === null) {
                    vErrors = [err13];
                  } else {
                    vErrors.push(err13);
                  }
                  errors++;
                }
                if (data5 < 0 || isNaN(data5)) {
                  const err14 = { instancePath: instancePath + "/emojis/" + i0 + "/index", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err14];
                  } else {
                    vErrors.push(err14);
                  }
                  errors++;
                }
              }
            }
            if (data4.length !== void 0) {
              let data6 = data4.length;
              if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                const err15 = { instancePath: instancePath + "/emojis/" + i0 + "/length", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
              if (typeof data6 == "number" && isFinite(data6)) {
                if (data6 > 9007199254740991 || isNaN(data6)) {
                  const err16 = { instancePath: instancePath + "/emojis/" + i0 + "/length", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
                  if (vErrors === null) {
                    vErrors = [err16];
                  } else {
                    vErrors.push(err16);
                  }
                  errors++;
                }
                if (data6 < 1 || isNaN(data6)) {
                  const err17 = { instancePath: instancePath + "/emojis/" + i0 + "/length", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
              }
            }
            if (data4.productId !== void 0) {
              let data7 = data4.productId;
              if (typeof data7 === "string") {
                if (codePoints(data7) < 1) {
                  const err18 = { instancePath: instancePath + "/emojis/" + i0 + "/productId", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err18];
                  } else {
                    vErrors.push(err18);
                  }
                  errors++;
                }
              } else {
                const err19 = { instancePath: instancePath + "/emojis/" + i0 + "/productId", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data4.emojiId !== void 0) {
              let data8 = data4.emojiId;
              if (typeof data8 === "string") {
                if (codePoints(data8) < 1) {
                  const err20 = { instancePath: instancePath + "/emojis/" + i0 + "/emojiId", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
              } else {
                const err21 = { instancePath: instancePath + "/emojis/" + i0 + "/emojiId", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
          } else {
            const err22 = { instancePath: instancePath + "/emojis/" + i0, keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/emojis", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.mention !== void 0) {
      if (!validateMention(data.mention, { instancePath: instancePath + "/mention", parentData: data, parentDataProperty: "mention", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateMention.errors : vErrors.concat(validateMention.errors);
        errors = vErrors.length;
      }
    }
    if (data.quoteToken !== void 0) {
      let data10 = data.quoteToken;
      if (typeof data10 === "string") {
        if (codePoints(data10) < 1) {
          const err24 = { instancePath: instancePath + "/quoteToken", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      } else {
        const err25 = { instancePath: instancePath + "/quoteToken", keyword: "type", params: { type: "string" } };
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
  validateTextMessage.errors = vErrors;
  return errors === 0;
}
function validateTextMessageEvent(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        const err1 = { instancePath, keyword: "required", params: { missingProperty: "replyToken" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err2 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.mode === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "mode" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.timestamp === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "timestamp" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.source === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "source" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.webhookEventId === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "webhookEventId" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.deliveryContext === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "deliveryContext" } };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.message === void 0) {
      const err9 = { instancePath, keyword: "required", params: { missingProperty: "message" } };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data1 = data.type;
      if (typeof data1 !== "string") {
        const err10 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if ("message" !== data1) {
        const err11 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "message" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.mode !== void 0) {
      let data2 = data.mode;
      if (typeof data2 !== "string") {
        const err12 = { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (!(data2 === "active" || data2 === "standby")) {
        const err13 = { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: ["active", "standby"] } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.timestamp !== void 0) {
      let data3 = data.timestamp;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err14 = { instancePath: instancePath + "/timestamp", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 253402300799999 || isNaN(data3)) {
          const err15 = { instancePath: instancePath + "/timestamp", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err16 = { instancePath: instancePath + "/timestamp", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      let data5 = data.webhookEventId;
      if (typeof data5 === "string") {
        if (!pattern28.test(data5)) {
          const err17 = { instancePath: instancePath + "/webhookEventId", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/webhookEventId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      let data6 = data.deliveryContext;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.isRedelivery === void 0) {
          const err19 = { instancePath: instancePath + "/deliveryContext", keyword: "required", params: { missingProperty: "isRedelivery" } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data6.isRedelivery !== void 0) {
          if (typeof data6.isRedelivery !== "boolean") {
            const err20 = { instancePath: instancePath + "/deliveryContext/isRedelivery", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/deliveryContext", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.replyToken !== void 0) {
      let data8 = data.replyToken;
      if (typeof data8 === "string") {
        if (codePoints(data8) < 1) {
          const err22 = { instancePath: instancePath + "/replyToken", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/replyToken", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (!validateTextMessage(data.message, { instancePath: instancePath + "/message", parentData: data, parentDataProperty: "message", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateTextMessage.errors : vErrors.concat(validateTextMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err24 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validateTextMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateUnfollowEvent(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
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
    if (data.mode === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "mode" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.timestamp === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "timestamp" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.source === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "source" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.webhookEventId === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "webhookEventId" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.deliveryContext === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "deliveryContext" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err6 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if ("unfollow" !== data0) {
        const err7 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "unfollow" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.mode !== void 0) {
      let data1 = data.mode;
      if (typeof data1 !== "string") {
        const err8 = { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (!(data1 === "active" || data1 === "standby")) {
        const err9 = { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: ["active", "standby"] } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err10 = { instancePath: instancePath + "/timestamp", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 253402300799999 || isNaN(data2)) {
          const err11 = { instancePath: instancePath + "/timestamp", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          const err12 = { instancePath: instancePath + "/timestamp", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.source !== void 0) {
      if (!validateUserSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateUserSource.errors : vErrors.concat(validateUserSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      let data4 = data.webhookEventId;
      if (typeof data4 === "string") {
        if (!pattern28.test(data4)) {
          const err13 = { instancePath: instancePath + "/webhookEventId", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/webhookEventId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      let data5 = data.deliveryContext;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.isRedelivery === void 0) {
          const err15 = { instancePath: instancePath + "/deliveryContext", keyword: "required", params: { missingProperty: "isRedelivery" } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data5.isRedelivery !== void 0) {
          if (typeof data5.isRedelivery !== "boolean") {
            const err16 = { instancePath: instancePath + "/deliveryContext/isRedelivery", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
      } else {
        const err17 = { instancePath: instancePath + "/deliveryContext", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
  } else {
    const err18 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err18];
    } else {
      vErrors.push(err18);
    }
    errors++;
  }
  validateUnfollowEvent.errors = vErrors;
  return errors === 0;
}
function validateVerificationEnvelope(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.destination === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "destination" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.events === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "events" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.destination !== void 0) {
      let data0 = data.destination;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          const err2 = { instancePath: instancePath + "/destination", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/destination", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.events !== void 0) {
      let data1 = data.events;
      if (Array.isArray(data1)) {
        if (data1.length > 0) {
          const err4 = { instancePath: instancePath + "/events", keyword: "maxItems", params: { limit: 0 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateWebhookEvent(data1[i0], { instancePath: instancePath + "/events/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validateWebhookEvent.errors : vErrors.concat(validateWebhookEvent.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/events", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
  } else {
    const err6 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validateVerificationEnvelope.errors = vErrors;
  return errors === 0;
}
function validateVideoMessage(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
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
    if (data.id === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.contentProvider === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "contentProvider" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.quoteToken === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "quoteToken" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err4 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if ("video" !== data0) {
        const err5 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "video" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          const err6 = { instancePath: instancePath + "/id", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.duration !== void 0) {
      let data2 = data.duration;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2)) && typeof data2 !== "string") {
        const err8 = { instancePath: instancePath + "/duration", keyword: "type", params: { type: ["integer", "string"] } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          const err9 = { instancePath: instancePath + "/duration", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          const err10 = { instancePath: instancePath + "/duration", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
      if (typeof data2 === "string") {
        if (!pattern20.test(data2)) {
          const err11 = { instancePath: instancePath + "/duration", keyword: "pattern", params: { pattern: "^\\d{1,16}$" } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
    }
    if (data.contentProvider !== void 0) {
      if (!validateContentProvider(data.contentProvider, { instancePath: instancePath + "/contentProvider", parentData: data, parentDataProperty: "contentProvider", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateContentProvider.errors : vErrors.concat(validateContentProvider.errors);
        errors = vErrors.length;
      }
    }
    if (data.quoteToken !== void 0) {
      let data4 = data.quoteToken;
      if (typeof data4 === "string") {
        if (codePoints(data4) < 1) {
          const err12 = { instancePath: instancePath + "/quoteToken", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/quoteToken", keyword: "type", params: { type: "string" } };
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
  validateVideoMessage.errors = vErrors;
  return errors === 0;
}
function validateVideoMessageEvent(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        const err1 = { instancePath, keyword: "required", params: { missingProperty: "replyToken" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err2 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.mode === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "mode" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.timestamp === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "timestamp" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.source === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "source" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.webhookEventId === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "webhookEventId" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.deliveryContext === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "deliveryContext" } };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.message === void 0) {
      const err9 = { instancePath, keyword: "required", params: { missingProperty: "message" } };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.type !== void 0) {
      let data1 = data.type;
      if (typeof data1 !== "string") {
        const err10 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if ("message" !== data1) {
        const err11 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "message" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.mode !== void 0) {
      let data2 = data.mode;
      if (typeof data2 !== "string") {
        const err12 = { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (!(data2 === "active" || data2 === "standby")) {
        const err13 = { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: ["active", "standby"] } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.timestamp !== void 0) {
      let data3 = data.timestamp;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err14 = { instancePath: instancePath + "/timestamp", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 253402300799999 || isNaN(data3)) {
          const err15 = { instancePath: instancePath + "/timestamp", keyword: "maximum", params: { comparison: "<=", limit: 253402300799999 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err16 = { instancePath: instancePath + "/timestamp", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      let data5 = data.webhookEventId;
      if (typeof data5 === "string") {
        if (!pattern28.test(data5)) {
          const err17 = { instancePath: instancePath + "/webhookEventId", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/webhookEventId", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      let data6 = data.deliveryContext;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.isRedelivery === void 0) {
          const err19 = { instancePath: instancePath + "/deliveryContext", keyword: "required", params: { missingProperty: "isRedelivery" } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data6.isRedelivery !== void 0) {
          if (typeof data6.isRedelivery !== "boolean") {
            const err20 = { instancePath: instancePath + "/deliveryContext/isRedelivery", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/deliveryContext", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.replyToken !== void 0) {
      let data8 = data.replyToken;
      if (typeof data8 === "string") {
        if (codePoints(data8) < 1) {
          const err22 = { instancePath: instancePath + "/replyToken", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/replyToken", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (!validateVideoMessage(data.message, { instancePath: instancePath + "/message", parentData: data, parentDataProperty: "message", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validateVideoMessage.errors : vErrors.concat(validateVideoMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err24 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validateVideoMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateWebhookEnvelope(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.destination === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "destination" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.events === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "events" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.destination !== void 0) {
      let data0 = data.destination;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          const err2 = { instancePath: instancePath + "/destination", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/destination", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.events !== void 0) {
      let data1 = data.events;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          const err4 = { instancePath: instancePath + "/events", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateWebhookEvent(data1[i0], { instancePath: instancePath + "/events/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validateWebhookEvent.errors : vErrors.concat(validateWebhookEvent.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/events", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
  } else {
    const err6 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validateWebhookEnvelope.errors = vErrors;
  return errors === 0;
}
function validateWebhookEvent(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "message") {
        if (!validateMessageEvent(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validateMessageEvent.errors : vErrors.concat(validateMessageEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "follow") {
        if (!validateFollowEvent(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validateFollowEvent.errors : vErrors.concat(validateFollowEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "unfollow") {
        if (!validateUnfollowEvent(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validateUnfollowEvent.errors : vErrors.concat(validateUnfollowEvent.errors);
          errors = vErrors.length;
        }
      } else {
        const err0 = { instancePath, keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    } else {
      const err1 = { instancePath, keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  } else {
    const err2 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validateWebhookEvent.errors = vErrors;
  return errors === 0;
}
export {
  validateAudioMessage,
  validateAudioMessageEvent,
  validateFileMessage,
  validateFileMessageEvent,
  validateFollowEvent,
  validateImageMessage,
  validateImageMessageEvent,
  validateLineMessage,
  validateLocationMessage,
  validateLocationMessageEvent,
  validateMessageEvent,
  validateStickerMessage,
  validateStickerMessageEvent,
  validateTextMessage,
  validateTextMessageEvent,
  validateUnfollowEvent,
  validateVerificationEnvelope,
  validateVideoMessage,
  validateVideoMessageEvent,
  validateWebhookEnvelope,
  validateWebhookEvent
};
