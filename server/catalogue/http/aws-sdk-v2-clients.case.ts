// @package aws-sdk 2.1693.0
import SecretsManager from 'aws-sdk/clients/secretsmanager';
import { DocumentClient } from 'aws-sdk/clients/dynamodb';

const secrets = new SecretsManager({ maxRetries: 0 });
const table = new DocumentClient();

export async function run(id: string) {
  const secret = await secrets.getSecretValue({ SecretId: id }).promise();
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http aws getSecretValue.promise read timeout=120000 retry=absent
  await table.put({ TableName: 't', Item: { id, secret } }).promise();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database dynamodb put.promise write timeout=120000 retry=11
}

// not calls
table.createSet([1, 2]);
const local = { put: (item: object) => ({ promise: () => item }) };
local.put({}).promise();
