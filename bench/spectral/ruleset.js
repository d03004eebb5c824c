// One rule: a document is as our JSON Schema says. FORMULE_SCHEMA names the file in which the schema stands.
const { readFileSync } = require("node:fs");
const { schema } = require("@stoplight/spectral-functions");

const formule = JSON.parse(readFileSync(process.env.FORMULE_SCHEMA));

module.exports = {
  rules: {
    formule: {
      given: "$",
      severity: "error",
      then: { function: schema, functionOptions: { dialect: "draft2020-12", schema: formule } },
    },
  },
};
