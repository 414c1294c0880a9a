package lightnet.drawing;

import java.util.List;

/** The colours of inks on a light and on a dark ground, as 0xAARRGGBB. */
public enum Shade {
  /** Dark on light. */
  LIGHT,
  /** Light on dark. */
  DARK;

  /** Colours of groups before they repeat. */
  public static final int GROUPS = 8;

  private static final int OPAQUE = 0xFF000000;

  private static final List<Integer> OKABE_ITO =
      List.of(0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xF0E442, 0x7F7F7F);

  private static final List<Integer> VIRIDIS =
      List.of(
          0x440154, 0x482878, 0x3E4989, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6ECE58, 0xB5DE2B,
          0xFDE725);

  private static final List<Integer> NEGATIVE = List.of(0xFFFFFF, 0xFDBFA5, 0xE4633F, 0x9E1F10);
  private static final List<Integer> POSITIVE = List.of(0xFFFFFF, 0xB5CFFA, 0x4E8BF5, 0x0B3D91);
  private static final int NOT_A_NUMBER = 0xFF00FF;

  /** The colour of an ink; 0 where nothing is painted. */
  public int argb(Ink ink) {
    return switch (ink) {
      case Ink.Role.CLEAR -> 0;
      case Ink.Role role -> OPAQUE | of(role);
      case Ink.Family(var family) ->
          OPAQUE
              | switch (family) {
                case POINTWISE -> pick(0x4C78A8, 0x6A9BD0);
                case DEPTHWISE -> pick(0x54A24B, 0x63B75A);
                case GROUPED -> pick(0x8E6BBF, 0xA685D6);
                case SPATIAL -> pick(0x2E4A7D, 0x5578C0);
                case CHANNEL_WISE -> pick(0xB07D2B, 0xC9994A);
                case SHUFFLE -> pick(0xF58518, 0xFF9D3D);
                case SQUEEZE_EXCITATION -> pick(0xD6639A, 0xE582B2);
                case POOL -> pick(0x3FA7A0, 0x4FBDB5);
                case ACTIVATION -> pick(0x8A94A0, 0x98A2AE);
                case DENSE -> pick(0x5B6ABF, 0x7C8AE0);
                case JOIN -> pick(0x4A5560, 0x8593A1);
                case OTHER -> pick(0x9C6B5A, 0xC08A78);
              };
      case Ink.Group(int index) -> OPAQUE | OKABE_ITO.get(Math.floorMod(index, GROUPS));
      case Ink.Level(double value) -> level(value);
      case Ink.Signed(double value) -> signed(value);
      case Ink.Faded(Ink faded, double opacity) -> {
        int colour = argb(faded);
        long alpha = Math.round((colour >>> 24) * Math.clamp(opacity, 0, 1));
        yield ((int) alpha << 24) | (colour & 0xFFFFFF);
      }
    };
  }

  /** The colour of a value between 0 and 1, the same on every ground. */
  public static int level(double value) {
    return OPAQUE | along(VIRIDIS, value);
  }

  /** The colour of a value between -1 and 1, white at 0, the same on every ground. */
  public static int signed(double value) {
    return OPAQUE | (value < 0 ? along(NEGATIVE, -value) : along(POSITIVE, value));
  }

  private int of(Ink.Role role) {
    return switch (role) {
      case CLEAR -> 0;
      case TEXT -> pick(0x1F2328, 0xE6EDF3);
      case MUTED -> pick(0x57606A, 0x9BA5B0);
      case ON_COLOUR -> 0xFFFFFF;
      case SURFACE -> pick(0xFFFFFF, 0x0D1117);
      case GROUND -> pick(0xF6F8FA, 0x010409);
      case BORDER -> pick(0xD0D7DE, 0x30363D);
      case ACCENT -> pick(0x0969DA, 0x58A6FF);
      case ACCENT_GROUND -> pick(0xDDF4FF, 0x13294A);
      case WARNING -> pick(0x9A6700, 0xD29922);
    };
  }

  private int pick(int light, int dark) {
    return switch (this) {
      case LIGHT -> light;
      case DARK -> dark;
    };
  }

  private static int along(List<Integer> stops, double value) {
    if (Double.isNaN(value)) {
      return NOT_A_NUMBER;
    }
    double place = Math.clamp(value, 0, 1) * (stops.size() - 1);
    int below = Math.min((int) place, stops.size() - 2);
    double rest = place - below;
    int from = stops.get(below);
    int to = stops.get(below + 1);
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double part = (from >> shift & 0xFF) * (1 - rest) + (to >> shift & 0xFF) * rest;
      colour |= (int) Math.round(part) << shift;
    }
    return colour;
  }
}
