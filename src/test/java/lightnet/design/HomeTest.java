package lightnet.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @AfterEach
  void forget() {
    System.clearProperty(Home.PROPERTY);
  }

  @Test
  void isTheFolderThatTheStartScriptNames(@TempDir Path folder) {
    System.setProperty(Home.PROPERTY, folder.toString());

    assertThat(Home.find().folder()).isEqualTo(folder);
    assertThat(Home.find().models()).isEqualTo(folder.resolve("models"));
    assertThat(Home.find().assets()).isEqualTo(folder.resolve("assets"));
  }

  @Test
  void isElseTheNearestFolderWithModels() {
    var home = Home.find();

    assertThat(home.models()).isDirectory();
    assertThat(Path.of("").toAbsolutePath()).startsWith(home.folder());
    assertThat(Files.exists(home.assets().resolve("imagenet-classes.txt"))).isTrue();
  }
}
