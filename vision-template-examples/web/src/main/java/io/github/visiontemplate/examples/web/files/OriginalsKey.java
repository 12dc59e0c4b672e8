package io.github.visiontemplate.examples.web.files;

import io.github.visiontemplate.examples.web.WebSettings;
import io.github.visiontemplate.examples.web.account.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The key of the operator: encrypts files with AES-256 in GCM mode. */
@Component
class OriginalsKey {

  static final int NONCE_BYTES = 12;

  private static final int KEY_BYTES = 32;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;

  /** Tells one key from another, without giving it away. */
  private final String id;

  OriginalsKey(WebSettings settings) {
    byte[] bytes = bytes(settings.originalsKey());
    key = new SecretKeySpec(bytes, "AES");
    id = HexFormat.of().formatHex(Secrets.sha256(bytes), 0, 8);
  }

  private static byte[] bytes(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    if (bytes.length != KEY_BYTES) {
      throw invalid();
    }
    return bytes;
  }

  private static IllegalStateException invalid() {
    return new IllegalStateException(
        "VISION_ORIGINALS_KEY must be 32 random bytes in Base64, for example from"
            + " 'openssl rand -base64 32'. It encrypts the uploaded files. Keep it: without it"
            + " they cannot be read again. 环境变量 VISION_ORIGINALS_KEY 须为 32 字节随机数的 Base64，"
            + "用于加密上传的文件，请妥善保存。");
  }

  String id() {
    return id;
  }

  byte[] encrypt(byte[] content, byte[] nonce, String name) {
    return apply(Cipher.ENCRYPT_MODE, content, nonce, name);
  }

  /** Decrypts what was encrypted under this name. */
  byte[] decrypt(byte[] content, byte[] nonce, String name) {
    return apply(Cipher.DECRYPT_MODE, content, nonce, name);
  }

  private byte[] apply(int mode, byte[] content, byte[] nonce, String name) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new UnreadableOriginalException("the stored file is damaged or was changed", e);
    }
  }
}
