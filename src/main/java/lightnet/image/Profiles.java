package lightnet.image;

import com.twelvemonkeys.imageio.color.ColorProfiles;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;

/** Tells colour profiles apart. */
final class Profiles {
  private Profiles() {}

  /**
   * Whether it is Java's own sRGB profile or one of the many others that describe themselves so.
   */
  static boolean isSrgb(ICC_Profile profile) {
    if (ColorProfiles.isCS_sRGB(profile)) {
      return true;
    }
    byte[] description = profile.getData(ICC_Profile.icSigProfileDescriptionTag);
    return description != null
        && new String(description, StandardCharsets.ISO_8859_1).replace("\0", "").contains("sRGB");
  }
}
