package org.vectorinspector.provider.chroma.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.SettingTemplate;
import org.vectorinspector.api.spi.SettingsCheck;
import org.vectorinspector.provider.chroma.internal.ChromaProvider;

class ChromaTemplatesTest {
    @Test
    void leaveOpenOnlyWhatThePersonKnows() {
        ProviderDescriptor chroma = new ChromaProvider().descriptor();
        Map<String, List<String>> open = new LinkedHashMap<>();
        for (SettingTemplate template : chroma.templates()) {
            Map<String, String> form = new LinkedHashMap<>();
            chroma.fields().forEach(field -> form.put(field.key(), field.initial()));
            form.putAll(template.values());
            open.put(template.label(), SettingsCheck.problems(chroma.fields(), new ConnectionSettings(form), Set.of()).stream()
                    .map(problem -> problem.field().key()).toList());
        }
        assertEquals(Map.of("Local Chroma", List.of(), "Chroma with token", List.of("host", "secret"), "Chroma Cloud", List.of("secret")), open);
    }
}
