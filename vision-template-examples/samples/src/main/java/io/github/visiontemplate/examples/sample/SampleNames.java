package io.github.visiontemplate.examples.sample;

import java.util.SplittableRandom;

/** Makes up random names. */
final class SampleNames {

  private static final String FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
  private static final String GIVEN = "安博晨丹恩帆歌涵佳凯乐明宁朋琪然思桐文希欣妍依雨泽子梓一可宇";

  private SampleNames() {}

  static String next(SplittableRandom random) {
    String given = pick(GIVEN, random);
    return pick(FAMILY, random) + (random.nextInt(4) == 0 ? given : given + pick(GIVEN, random));
  }

  private static String pick(String characters, SplittableRandom random) {
    int place = random.nextInt(characters.length());
    return characters.substring(place, place + 1);
  }
}
