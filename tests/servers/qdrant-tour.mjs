// Drives a Qdrant by the vendor's own client: node qdrant-tour.mjs URL, with the key in QDRANT_KEY. Ends with 0 when all was as it
// should be. Expects a collection "ours" with the point 41 and leaves one called "theirs" for the caller to look at.
import assert from 'node:assert/strict';
import { QdrantClient } from '@qdrant/js-client-rest';

const client = new QdrantClient({ url: process.argv[2], apiKey: process.env.QDRANT_KEY, checkCompatibility: true });
const uuid = '5c56c793-69f3-4fbf-87e6-c4bf54c28c26';
const name = 'theirs';
const ids = points => points.map(point => point.id);

assert.equal((await client.versionInfo()).title, 'qdrant - vector search engine');
assert.equal((await client.collectionExists(name)).exists, false);
assert.equal(await client.createCollection(name, {
    vectors: { title: { size: 2, distance: 'Cosine' } },
    sparse_vectors: { words: {} },
    metadata: { owner: 'js' },
}), true);
await assert.rejects(client.createCollection(name, { vectors: { size: 2, distance: 'Dot' } }), { status: 409 });
assert.deepEqual((await client.getCollections()).collections.map(one => one.name).sort(), ['ours', name]);
assert.equal((await client.createPayloadIndex(name, { field_name: 'year', field_schema: 'integer', wait: true })).status, 'completed');

const written = await client.upsert(name, {
    wait: true,
    points: [
        { id: 1, vector: { title: [3, 4] }, payload: { text: 'first', year: 2001, tags: ['a', 'b'] } },
        { id: 2, vector: { title: [0, 1], words: { indices: [5, 9], values: [1, 2] } }, payload: { text: 'second', year: 1999 } },
        { id: 3, vector: { title: [1, 0] }, payload: { text: 'third', year: 2010, nested: { deep: [1, null] } } },
        { id: uuid, vector: { words: { indices: [9], values: [4] } }, payload: { text: 'fourth' } },
    ],
});
assert.equal(written.status, 'completed');
assert.equal((await client.count(name, { exact: true })).count, 4);

const info = await client.getCollection(name);
assert.equal(info.points_count, 4);
assert.equal(info.config.params.vectors.title.distance, 'Cosine');
assert.equal(info.payload_schema.year.data_type, 'integer');

const page = await client.scroll(name, { limit: 3, with_payload: true, with_vector: true });
assert.deepEqual(ids(page.points), [1, 2, 3]);
assert.equal(page.next_page_offset, uuid);
const rest = await client.scroll(name, { limit: 3, offset: page.next_page_offset });
assert.deepEqual([ids(rest.points), rest.next_page_offset], [[uuid], null]);
assert.ok(Math.abs(page.points[0].vector.title[0] - 0.6) < 1e-6, 'cosine vectors come back with length 1');
assert.deepEqual(page.points[2].payload.nested, { deep: [1, null] });

const sorted = await client.scroll(name, { limit: 2, order_by: { key: 'year', direction: 'desc' } });
assert.deepEqual(ids(sorted.points), [3, 1]);
await assert.rejects(client.scroll(name, { order_by: 'text' }), { status: 400 });

const filter = { must: [{ key: 'year', range: { gte: 2000 } }], must_not: [{ key: 'tags', match: { value: 'a' } }] };
assert.deepEqual(ids((await client.scroll(name, { filter })).points), [3]);

const near = await client.query(name, { query: [0, 2], using: 'title', limit: 2, with_payload: ['year'] });
assert.deepEqual(ids(near.points), [2, 1]);
assert.ok(Math.abs(near.points[1].score - 0.8) < 1e-6);
assert.deepEqual(near.points[0].payload, { year: 1999 });
assert.deepEqual(ids((await client.query(name, { query: 1, using: 'title' })).points), [2, 3]);
assert.deepEqual(ids((await client.query(name, { query: { indices: [9], values: [1] }, using: 'words' })).points), [uuid, 2]);
await assert.rejects(client.query(name, { query: [1, 2, 3], using: 'title' }), { status: 400 });

assert.equal((await client.updateCollectionAliases({ actions: [{ create_alias: { collection_name: name, alias_name: 'live' } }] })), true);
assert.deepEqual((await client.getCollectionAliases(name)).aliases, [{ alias_name: 'live', collection_name: name }]);
assert.deepEqual(ids(await client.retrieve('live', { ids: [2, 77, uuid] })), [2, uuid]);

assert.equal((await client.delete(name, { wait: true, points: [2] })).status, 'completed');
assert.equal((await client.count(name, { exact: true, filter: { must: [{ has_id: [2] }] } })).count, 0);

const [ours] = await client.retrieve('ours', { ids: [41], with_payload: true, with_vector: true });
assert.deepEqual([ours.vector, ours.payload], [[1, 2, 3], { document: 'by the program', year: 2026 }]);

await client.createCollection('gone', { vectors: { size: 2, distance: 'Dot' } });
assert.equal(await client.deleteCollection('gone'), true);
await assert.rejects(client.getCollection('gone'), { status: 404 });
console.log('The tour is done.');
