// @package @aws-sdk/client-rds-data 3.1143.0
import { ExecuteStatementCommand, RDSDataClient } from '@aws-sdk/client-rds-data';

const rds = new RDSDataClient({ maxAttempts: 1, requestHandler: { socketTimeout: 5000 } });

export async function insert(name: string) {
  const command = new ExecuteStatementCommand({ resourceArn: 'a', secretArn: 'b', sql: 'INSERT INTO users VALUES (:name)' });
  return rds.send(command);
  //     ^^^^^^^^^^^^^^^^^ database rds-data send(ExecuteStatementCommand) write timeout=5000 retry=absent
}

// look-alikes
const bus = { send: (value: unknown) => value };
bus.send(new ExecuteStatementCommand({ resourceArn: 'a', secretArn: 'b', sql: 'SELECT 1' }));
class RDSDataClient2 { send() { return 1; } }
new RDSDataClient2().send();
