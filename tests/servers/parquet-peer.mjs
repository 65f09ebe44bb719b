// Reads and writes Parquet files with hyparquet, another implementation of the format.
//   node parquet-peer.mjs read FILE             prints its rows as JSON; whole numbers beyond 2^53 as texts
//   node parquet-peer.mjs groups FILE           prints how many row groups it has
//   node parquet-peer.mjs write FILE ROWS DIMENSION   writes rows that the reader can foretell: see below
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { parquetWriteFile } from 'hyparquet-writer';

const [what, filename, rows, dimension] = process.argv.slice(2);

if (what === 'groups') {
  const metadata = await parquetMetadataAsync(await asyncBufferFromFile(filename));
  console.log(JSON.stringify({ rowGroups: metadata.row_groups.length }));
} else if (what === 'read') {
  const records = await parquetReadObjects({ file: await asyncBufferFromFile(filename), compressors });
  const plain = (key, value) => typeof value !== 'bigint' ? Object.is(value, -0) ? '-0' : value
    : Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  console.log(JSON.stringify({ records }, plain));
} else {
  const all = Array.from({ length: Number(rows) }, (_, n) => n);
  const vector = (n) => Float32Array.from({ length: Number(dimension) }, (_, i) => (n + 1) / (i + 3));
  parquetWriteFile({
    filename,
    rowGroupSize: 300,
    columnData: [
      { name: 'id', data: all.map((n) => `row ${n}`) },
      { name: 'n', data: all.map(BigInt) },
      { name: 'even', data: all.map((n) => (n % 3 === 0 ? null : n % 2 === 0)) },
      { name: 'ratio', data: all.map((n) => n / 8 + 0.1) },
      { name: 'vector', data: all.map((n) => [...vector(n)]) },
    ],
    schema: [
      { name: 'root', num_children: 5 },
      { name: 'id', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      { name: 'n', type: 'INT64', repetition_type: 'REQUIRED' },
      { name: 'even', type: 'BOOLEAN', repetition_type: 'OPTIONAL' },
      { name: 'ratio', type: 'DOUBLE', repetition_type: 'REQUIRED' },
      { name: 'vector', num_children: 1, converted_type: 'LIST', repetition_type: 'OPTIONAL' },
      { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
      { name: 'element', type: 'FLOAT', repetition_type: 'OPTIONAL' },
    ],
  });
}
