import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/**
 * Makes old-lists.parquet with the lists that Hive, Spark and Avro wrote before there was a rule for them: java -cp 'lib/*' OldLists.java,
 * with the jars of org.vectorinspector.parquet. Run by hand, as make.py.
 */
class OldLists {
    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
            message old {
              required binary id (STRING);
              optional group vector (LIST) { repeated float array; }
              optional group pairs (LIST) { repeated group pairs_tuple { required int32 a; optional binary b (STRING); } }
              repeated binary tags (STRING);
              optional group counts (MAP) { repeated group map { required binary key (STRING); optional double value; } }
            }
            """);

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of("old-lists.parquet");
        Files.deleteIfExists(file);
        SimpleGroupFactory rows = new SimpleGroupFactory(SCHEMA);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file)).withType(SCHEMA)
                .withConf(new PlainParquetConfiguration()).build()) {
            Group first = rows.newGroup().append("id", "a");
            Group vector = first.addGroup("vector");
            vector.add("array", 1f);
            vector.add("array", 2.5f);
            Group pairs = first.addGroup("pairs");
            pairs.addGroup("pairs_tuple").append("a", 1).append("b", "x");
            pairs.addGroup("pairs_tuple").append("a", 2);
            first.append("tags", "p").append("tags", "q");
            first.addGroup("counts").addGroup("map").append("key", "k").append("value", 0.5);
            writer.write(first);
            writer.write(rows.newGroup().append("id", "b"));
        }
    }
}
