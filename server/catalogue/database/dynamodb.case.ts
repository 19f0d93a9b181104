// @package @aws-sdk/client-dynamodb 3.1162.0
// @package @aws-sdk/lib-dynamodb 3.1162.0
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocument, DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';

const client = new DynamoDBClient({ region: 'eu-west-1', maxAttempts: 2 });
const bounded = new DynamoDBClient({ requestHandler: { requestTimeout: 2000, throwOnRequestTimeout: true } });
const docs = DynamoDBDocumentClient.from(bounded);
const table = DynamoDBDocument.from(new DynamoDBClient({}));

export async function user(id: string) {
  const raw = await client.send(new GetItemCommand({ TableName: 'users', Key: { id: { S: id } } }));
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database dynamodb send(GetItemCommand) read timeout=absent retry=2
  const query = new QueryCommand({ TableName: 'orders' });
  const orders = await docs.send(query);
  //                   ^^^^^^^^^^^^^^^^ database dynamodb send(QueryCommand) read timeout=2000 retry=4
  return { raw, orders };
}

export async function save(id: string) {
  await docs.send(new PutCommand({ TableName: 'users', Item: { id } }), { abortSignal: AbortSignal.timeout(800) });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database dynamodb send(PutCommand) write timeout=800 retry=4
  return table.get({ TableName: 'users', Key: { id } });
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database dynamodb get read timeout=absent retry=4
}

// look-alikes
const command = new PutCommand({ TableName: 'users', Item: {} });
const map = new Map<string, number>();
map.get('a');
class DynamoDBClientMock { send(input: unknown) { return input; } }
new DynamoDBClientMock().send(command);
client.destroy();
