"""Makes the files that a foreign writer wrote, for ForeignFilesTest: python3 make.py, with pyarrow 25 and pandas. Run by hand: the tests
read the files as they lie here."""
import datetime
import decimal
import os
import pyarrow as pa
import pyarrow.parquet as pq

here = os.path.dirname(os.path.abspath(__file__))


def table():
    return pa.table({
        'id': pa.array([1, 2, 3], pa.int64()),
        'embedding': pa.array([[0.1, 0.2], [1.0, 2.0], None], pa.list_(pa.float64())),
        'title': pa.array(['a', None, 'é']),
        'kind': pa.array(['x', 'y', 'x']).dictionary_encode(),
        'day': pa.array([datetime.date(2020, 1, 2)] * 3),
        'seen': pa.array([datetime.datetime(2020, 1, 2, 3, 4, 5, 678)] * 3, pa.timestamp('us', tz='UTC')),
        'price': pa.array([decimal.Decimal('1.50'), decimal.Decimal('-2.25'), None]),
        'blob': pa.array([b'x', b'y', b'z']),
        'place': pa.array([{'a': 1, 'b': [1, None]}, None, {'a': None, 'b': []}]),
        'counts': pa.array([[('k', 1)], [], None], pa.map_(pa.string(), pa.int64())),
        'half': pa.array([1.5, None, -2.0], pa.float16()),
        'score': pa.array([float('nan'), float('inf'), 1.0]),
        'big': pa.array([2 ** 64 - 1, 0, 5], pa.uint64()),
    })


def write(name, data, **how):
    pq.write_table(data, os.path.join(here, name + '.parquet'), **how)


for codec in ('none', 'snappy', 'zstd', 'gzip', 'lz4', 'brotli'):
    write(codec, table(), compression=codec)
write('pages-v2', table(), compression='snappy', data_page_version='2.0', version='2.6')
write('old-writer', table().select(['id', 'embedding', 'seen', 'place']), compression='gzip', use_deprecated_int96_timestamps=True,
      use_compliant_nested_type=False, version='1.0', use_dictionary=False, row_group_size=1)
write('no-id', table().drop_columns(['id']))
write('id-is-decimal', pa.table({'id': pa.array([1.5]), 'vector': pa.array([[1.0]], pa.list_(pa.float32()))}))
write('bad-rows', pa.table({
    'id': pa.array(['a', None, 'c', 'd', '', 'f']),
    'vector': pa.array([[1, 2], [1, 2], [1, None], [3, 4], [5, 6], [float('nan'), 1]], pa.list_(pa.float32())),
}))
write('two-vectors', pa.table({
    'id': pa.array(['a', 'b']),
    'vector': pa.array([[1, 2], [3, 4]], pa.list_(pa.float32(), 2)),
    'title_emb': pa.array([[5, 6, 7], [8, 9, 10]], pa.list_(pa.float16())),
    'ratios': pa.array([[0.5], [0.25, 1.0]], pa.list_(pa.float64())),
}))
