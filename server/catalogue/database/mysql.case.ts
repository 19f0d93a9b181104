// @package mysql 2.18.1
const mysql = require('mysql');

const pool = mysql.createPool({ host: 'db', user: 'app', password: process.env.DB_PASSWORD, connectionLimit: 10 });
const connection = mysql.createConnection({ host: 'db' });

const opened = connection.connect((err) => {
//             ^ database mysql connect unknown timeout=absent retry=absent
  if (err) throw err;
});

function find(id, done) {
  pool.query({ sql: 'SELECT * FROM users WHERE id = ?', timeout: 4000 }, [id], done);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mysql query read timeout=4000 retry=absent
}

function save(name, done) {
  pool.getConnection((err, conn) => {
//^ database mysql getConnection unknown timeout=absent retry=absent
    if (err) return done(err);
    conn.query('INSERT INTO users SET ?', { name }, (error) => {
  //^ database mysql query write timeout=absent retry=absent
      conn.release();
      done(error);
    });
  });
}

// look-alikes
const text = mysql.format('SELECT ?', [1]);
const name = pool.escape("o'hara");
pool.on('connection', () => undefined);
const search = { query: (q) => q };
search.query('SELECT 1');
module.exports = { find, save, text, name };
