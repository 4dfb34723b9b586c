package org.preuve.web.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final int SCALE = 4;

  @Test
  void can_be_read_back() throws Exception {
    var address = "https://preuve.example/b/abcdefghijklmnopqrstuvwxyz";

    var svg = QrCode.of(address).svg();

    assertThat(read(svg)).isEqualTo(address);
  }

  private static String read(String svg) throws Exception {
    var size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
    assertThat(size.find()).isTrue();
    var width = Integer.parseInt(size.group(1)) * SCALE;
    var pixels = new int[width * width];
    Arrays.fill(pixels, 0xFFFFFF);
    var module = Pattern.compile("M(\\d+) (\\d+)h1").matcher(svg);
    while (module.find()) {
      fill(pixels, width, Integer.parseInt(module.group(1)), Integer.parseInt(module.group(2)));
    }
    var source = new RGBLuminanceSource(width, width, pixels);
    return new QRCodeReader()
        .decode(new BinaryBitmap(new GlobalHistogramBinarizer(source)))
        .getText();
  }

  private static void fill(int[] pixels, int width, int x, int y) {
    for (var row = y * SCALE; row < (y + 1) * SCALE; row++) {
      Arrays.fill(pixels, row * width + x * SCALE, row * width + (x + 1) * SCALE, 0);
    }
  }
}
