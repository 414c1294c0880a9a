"""Writes the pictures of this folder and what Pillow reads in them; see README.md."""

import io
import struct
import zlib

import numpy as np
from PIL import Image, ImageCms

WIDTH, HEIGHT = 24, 16


def photo_like(width, height, seed):
    """Smooth colours, an edge and noise, so that every weight of a filter matters."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width]
    red = 127 + 110 * np.sin(x / 7 + y / 13)
    green = 255 * x / max(width - 1, 1)
    blue = np.where(x * height > y * width, 220, 30)
    pixels = np.stack([red, green, blue], axis=-1) + rng.normal(0, 12, (height, width, 3))
    return Image.fromarray(np.clip(pixels, 0, 255).round().astype(np.uint8), "RGB")


def keep(name, rgb):
    """Stores the expected pixels as raw RGB bytes."""
    with open(name + ".rgb", "wb") as file:
        file.write(np.asarray(rgb.convert("RGB")).tobytes())


def over_white(image):
    white = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(white, image.convert("RGBA")).convert("RGB")


def png(width, height, depth, colour, rows):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows)))
        + chunk(b"IEND", b"")
    )


def wide_gamut_profile():
    """A minimal ICC profile: Adobe RGB's primaries (adapted to D50), gamma 2.2."""

    def fixed(*values):
        return b"".join(struct.pack(">i", round(value * 65536)) for value in values)

    def xyz(*values):
        return b"XYZ \0\0\0\0" + fixed(*values)

    text = b"wide gamut\0"
    gamma = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256)) + b"\0\0"
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + bytes(79),
        b"cprt": b"text\0\0\0\0none\0\0\0\0",
        b"wtpt": xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": xyz(0.60974, 0.31111, 0.01947),
        b"gXYZ": xyz(0.20528, 0.62567, 0.06087),
        b"bXYZ": xyz(0.14919, 0.06322, 0.74457),
        b"rTRC": gamma,
        b"gTRC": gamma,
        b"bTRC": gamma,
    }
    table, data = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, content in tags.items():
        content += bytes(-len(content) % 4)
        table += name + struct.pack(">II", start + len(data), len(content))
        data += content
    size = start + len(data)
    header = (
        struct.pack(">I4sI4s4s4s", size, b"\0" * 4, 0x02100000, b"mntr", b"RGB ", b"XYZ ")
        + struct.pack(">6H", 2020, 1, 1, 0, 0, 0)
        + b"acsp"
        + bytes(28)
        + fixed(0.9642, 1.0, 0.8249)
        + bytes(48)
    )
    return header + table + data


def formats(picture):
    grey = picture.convert("L")
    alpha = picture.copy()
    alpha.putalpha(Image.fromarray(np.arange(WIDTH * HEIGHT).reshape(HEIGHT, WIDTH).astype(np.uint8)))
    palette = picture.quantize(16)

    def save(name, image, expected=None, **options):
        image.save(name, **options)
        keep(name, expected or Image.open(name))

    save("rgb.png", picture)
    save("rgb.bmp", picture)
    save("rgb.tiff", picture)
    save("lossless.webp", picture, lossless=True)
    save("lossy.webp", picture, quality=90)
    save("alpha.webp", alpha, over_white(alpha), lossless=True, exact=True)
    save("alpha.png", alpha, over_white(alpha))
    save("grey.png", grey)
    save("grey.jpg", grey, quality=90)
    save("grey-alpha.png", alpha.convert("LA"), over_white(alpha.convert("LA")))
    save("one-bit.png", grey.convert("1"))
    save("palette.png", palette)
    save("palette.bmp", palette)
    save("palette.gif", palette)
    save("palette-alpha.png", palette, over_white_palette(palette, 3), transparency=3)
    for subsampling in ("4:4:4", "4:2:2", "4:2:0"):
        save("ycc" + subsampling.replace(":", "") + ".jpg", picture, quality=90, subsampling=subsampling)
        odd = photo_like(37, 21, seed=3)
        save("odd" + subsampling.replace(":", "") + ".jpg", odd, quality=95, subsampling=subsampling)
    save("restarts.jpg", picture, quality=90, restart_marker_blocks=1)
    save("progressive.jpg", picture, quality=90, progressive=True)

    wide = np.asarray(picture).astype(np.uint16) * 256 + 77
    with open("deep.png", "wb") as file:
        file.write(png(WIDTH, HEIGHT, 16, 2, [row.astype(">u2").tobytes() for row in wide]))
    keep("deep.png", picture)
    deep_grey = np.asarray(grey).astype(np.uint16) * 256 + 200
    Image.fromarray(deep_grey).save("deep-grey.png")
    keep("deep-grey.png", grey)


def over_white_palette(palette, transparent):
    pixels = np.asarray(palette.convert("RGB")).copy()
    pixels[np.asarray(palette) == transparent] = 255
    return Image.fromarray(pixels)


def profiles(picture):
    profile = wide_gamut_profile()
    source, target = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
    for name, options in (
        ("profile.png", {}),
        ("profile.webp", {"lossless": True}),
        ("profile.jpg", {"quality": 95, "subsampling": "4:4:4"}),
    ):
        picture.save(name, icc_profile=profile, **options)
        keep(name, ImageCms.profileToProfile(Image.open(name).convert("RGB"), source, target, 1))


def four_inks():
    """Flat patches, since only their rough colour is comparable: inks have no fixed sRGB values."""
    colours = [(230, 40, 40), (40, 200, 60), (50, 60, 210), (240, 240, 240), (20, 20, 20), (220, 210, 40)]
    patches = Image.new("RGB", (48, 32))
    for i, colour in enumerate(colours):
        patches.paste(colour, (i % 3 * 16, i // 3 * 16, i % 3 * 16 + 16, i // 3 * 16 + 16))
    patches.convert("CMYK").save("cmyk.jpg", quality=95)
    keep("cmyk.jpg", patches)
    negative = Image.fromarray(255 - np.asarray(patches)).convert("YCbCr")
    channels = [Image.fromarray(255 - np.asarray(c)) for c in negative.split()]
    stored = io.BytesIO()
    Image.merge("CMYK", channels + [Image.new("L", patches.size, 0)]).save(stored, "JPEG", quality=95)
    content = bytearray(stored.getvalue())
    transform = content.index(b"Adobe") + 11
    content[transform] = 2
    with open("ycck.jpg", "wb") as file:
        file.write(content)
    keep("ycck.jpg", patches)


def tensors():
    """torchvision's Resize(37), CenterCrop(32), ToTensor, Normalize, written with Pillow and numpy."""
    mean = np.array([0.485, 0.456, 0.406], np.float32)[:, None, None]
    std = np.array([0.229, 0.224, 0.225], np.float32)[:, None, None]
    for name, width, height in (
        ("landscape", 131, 83),
        ("portrait", 61, 90),
        ("square", 37, 37),
        ("enlarged", 9, 5),
        ("narrow", 2, 3000),
    ):
        photo = photo_like(width, height, seed=width)
        photo.save(name + ".png", optimize=True)
        short, long = min(width, height), max(width, height)
        scaled = int(37 * long / short)
        size = (37, scaled) if width <= height else (scaled, 37)
        resized = photo.resize(size, Image.Resampling.BILINEAR)
        left, top = (int(round((side - 32) / 2.0)) for side in size)
        crop = np.asarray(resized.crop((left, top, left + 32, top + 32)))
        scaled_values = crop.transpose(2, 0, 1).astype(np.float32) / np.float32(255)
        ((scaled_values - mean) / std).astype("<f4").tofile(name + ".f32")


formats(photo_like(WIDTH, HEIGHT, seed=1))
profiles(photo_like(WIDTH, HEIGHT, seed=2))
four_inks()
tensors()
