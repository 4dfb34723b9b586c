# For run-dev and run-tests, from the project's folder: finds a JDK and lets Maven build what they cannot build
# themselves, which is everything the first time and later what a pom.xml or the two of them changed.
me="$(basename "$0")"
java_command=java
if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  java_command="$JAVA_HOME/bin/java"
fi
if ! command -v "${java_command}c" >/dev/null 2>&1; then
  echo "$me: no Java compiler found. Install a JDK 17 (Debian, Ubuntu: apt install openjdk-17-jdk)." >&2
  exit 2
fi

stamp=dev/target/built
if [ ! -f "$stamp" ] || [ ! -d liberty-config/target/liberty/wlp ] || [ ! -d liberty-config/target/preuve ] ||
  [ -n "$(find pom.xml ./*/pom.xml dev/src/main demo/src/main -newer "$stamp" -print -quit)" ]; then
  echo "Building; the first time this takes some minutes."
  mkdir -p dev/target
  touch "$stamp.begun"
  ./mvnw --batch-mode --no-transfer-progress package -Dmaven.test.skip=true -Dassembly.skipAssembly=true 2>&1 |
    sed -u -n -E -e 's/^\[INFO\] Building (Preuve: .+) [0-9.]+ +\[(.*)\]$/  \1 (\2)/p' -e '/^\[ERROR\]/p'
  mv "$stamp.begun" "$stamp"
fi
