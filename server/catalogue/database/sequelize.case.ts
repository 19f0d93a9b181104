// @package sequelize 6.37.8
const { Sequelize, Model, DataTypes } = require('sequelize');

const sequelize = new Sequelize(process.env.DATABASE_URL, {
  dialect: 'postgres',
  pool: { max: 10, acquire: 5000 },
  dialectOptions: { query_timeout: 4000 },
});
const local = new Sequelize({ dialect: 'sqlite', storage: ':memory:' });
const User = sequelize.define('User', { name: DataTypes.STRING });

class Post extends Model {}
Post.init({ title: DataTypes.STRING }, { sequelize, modelName: 'post' });

async function user(id) {
  const found = await User.findByPk(id);
  //                  ^^^^^^^^^^^^^^^^^ database postgres findByPk read timeout=4000 retry=absent
  found.name = 'x';
  await found.save();
  //    ^^^^^^^^^^^^ database postgres save write timeout=4000 retry=absent
  return sequelize.query('SELECT 1', { raw: true });
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres query read timeout=4000 retry=absent
}

async function transfer() {
  await sequelize.transaction(async (transaction) => {
    await User.create({ name: 'x' }, { transaction });
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres create write timeout=4000 retry=absent
  });
  const t = await sequelize.transaction();
  await t.commit();
  //    ^^^^^^^^^^ database postgres commit write timeout=4000 retry=absent
}

async function ready() {
  await sequelize.authenticate();
  //    ^^^^^^^^^^^^^^^^^^^^^^^^ database postgres authenticate read timeout=4000 retry=absent
}

// look-alikes: building, fragments, in-process
const draft = User.build({ name: 'y' });
const name = Sequelize.fn('lower', Sequelize.col('name'));
const cached = () => local.query('SELECT 1');
const registry = { findAll: () => [], create: () => 1 };
registry.findAll();
registry.create();
module.exports = { user, transfer, ready, draft, name, cached };
