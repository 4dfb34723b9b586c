package org.preuve.web.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeHashTest {

  /** The entries of the test of Certificate Transparency's reference implementation. */
  private static final String[] ENTRIES = {
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f"
  };

  @ParameterizedTest
  @CsvSource({
    "0,e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1,6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2,fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3,aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4,d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5,4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6,76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7,ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8,5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void has_the_roots_of_the_reference_implementation(int size, String root) {
    var tree = new TreeHash();

    for (int i = 0; i < size; i++) {
      tree.add(HexFormat.of().parseHex(ENTRIES[i]));
    }

    assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(root);
    assertThat(tree.size()).isEqualTo(size);
  }

  @Test
  void asking_for_the_root_changes_nothing() {
    var tree = new TreeHash();
    tree.add(new byte[] {1});
    tree.root()[0] ^= 1;
    tree.add(new byte[] {2});
    var once = tree.root();

    assertThat(tree.root()).isEqualTo(once);
  }
}
