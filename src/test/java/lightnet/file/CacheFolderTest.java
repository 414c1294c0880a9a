package lightnet.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
  private static final Path HOME = Path.of("home");

  @Test
  void everySystemHasItsOwnPlaceForWhatCanBeFetchedAgain() {
    assertThat(CacheFolder.of("Linux", HOME, Map.of()).path())
        .isEqualTo(Path.of("home/.cache/lightnet-explorer"));
    assertThat(CacheFolder.of("Linux", HOME, Map.of("XDG_CACHE_HOME", "elsewhere")).path())
        .isEqualTo(Path.of("elsewhere/lightnet-explorer"));
    assertThat(CacheFolder.of("Linux", HOME, Map.of("XDG_CACHE_HOME", " ")).path())
        .isEqualTo(Path.of("home/.cache/lightnet-explorer"));
    assertThat(CacheFolder.of("Mac OS X", HOME, Map.of()).path())
        .isEqualTo(Path.of("home/Library/Caches/lightnet-explorer"));
    assertThat(CacheFolder.of("Windows 11", HOME, Map.of("LOCALAPPDATA", "local")).path())
        .isEqualTo(Path.of("local/lightnet-explorer/cache"));
  }

  @Test
  void propertyNamesAnotherPlace() {
    assertThat(CacheFolder.find().path())
        .isEqualTo(Path.of(System.getProperty(CacheFolder.PROPERTY, "")));
    assertThat(CacheFolder.find().weights().getParent()).isEqualTo(CacheFolder.find().path());
  }
}
