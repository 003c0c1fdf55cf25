// validateopenapi.mjs MODULES FILE: what an independent validator says of an OpenAPI description.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, file] = process.argv.slice(2);
const found = createRequire(`${modules}/`).resolve("@seriousme/openapi-schema-validator");
const { Validator } = await import(pathToFileURL(found));
const validator = new Validator();
const result = await validator.validate(JSON.parse(readFileSync(file, "utf8")));
console.log(JSON.stringify({ valid: result.valid, version: validator.version, errors: result.errors ?? [] }));
