package lightnet.image;

import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.png.PngProcessingException;
import com.drew.lang.StreamReader;
import com.twelvemonkeys.imageio.color.ColorProfiles;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/** The colour profile in a PNG file's iCCP chunk, which Java's own reader ignores. */
final class PngProfile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int MAX_BYTES = 1 << 24;

  private PngProfile() {}

  /** The profile, unless the file is no PNG, has none, or one that is sRGB's or broken. */
  static Optional<ICC_Profile> in(byte[] content) {
    if (Arrays.mismatch(SIGNATURE, content) != SIGNATURE.length) {
      return Optional.empty();
    }
    try {
      var source = new StreamReader(new ByteArrayInputStream(content));
      for (var chunk : new PngChunkReader().extract(source, Set.of(PngChunkType.iCCP))) {
        return Optional.of(inflate(chunk.getBytes())).filter(it -> !Profiles.isSrgb(it));
      }
      return Optional.empty();
    } catch (PngProcessingException | IOException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  /** The chunk is a name that ends with 0, a byte for the method, and the deflated profile. */
  private static ICC_Profile inflate(byte[] chunk) throws IOException {
    int end = 0;
    while (end < chunk.length && chunk[end] != 0) {
      end++;
    }
    int start = Math.min(end + 2, chunk.length);
    var deflated = new ByteArrayInputStream(chunk, start, chunk.length - start);
    try (var inflater = new InflaterInputStream(deflated)) {
      return ColorProfiles.createProfile(inflater.readNBytes(MAX_BYTES));
    }
  }
}
