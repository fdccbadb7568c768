package org.annals.documents;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Loads fonts for shaping, also on machines without any.
 *
 * <p>AWT refuses to load even a bundled font where it finds no fontconfig library or no installed font, as in a slim
 * container. There it is pointed to a configuration that names no font of the machine and asked again.
 */
final class ShapingFonts {

    private static final String CONFIGURATION = "sun.awt.fontconfig";

    private ShapingFonts() {}

    static Font load(byte[] bytes) throws IOException, FontFormatException {
        try {
            return create(bytes);
        } catch (IOException | RuntimeException e) {
            if (System.getProperty(CONFIGURATION) != null) {
                throw e;
            }
            System.setProperty(CONFIGURATION, noFontsOfTheMachine().toString());
            return create(bytes);
        }
    }

    private static Font create(byte[] bytes) throws IOException, FontFormatException {
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
    }

    private static Path noFontsOfTheMachine() throws IOException {
        Path file = Files.createTempFile("fontconfig", ".properties");
        file.toFile().deleteOnExit();
        try (InputStream in = ShapingFonts.class.getResourceAsStream("fonts/fontconfig.properties")) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
