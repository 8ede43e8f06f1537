// The sound of a name that Chinese writes with characters used for their sound: 斯莱曼, 奥斯纳布吕克.

extension SoundKey {
  private static let readings: [Silent] = [[], .innerL]

  /// A character that is used for its sound.
  struct HanSound {
    /// The sound it opens with; another one it may stand for.
    var onset: Sound?
    var other: Sound?
    var endsInN = false
    /// 尔: an l or r without a vowel.
    var isClosing = false
    /// Whether the character is at home in ordinary words as well.
    var isCommon = false
  }

  /// The keys of a run of such characters; those that it may have of the words around it are tried without as well.
  static func han(_ text: [UInt8], _ run: Range<Int>, into found: inout SoundKeys) {
    var (start, end) = (run.lowerBound, run.upperBound)
    hanName(text, start..<end, into: &found)
    if isCommon(text, start) {
      start += 3
      hanName(text, start..<end, into: &found)
    }
    if isCommon(text, end - 3) {
      end -= 3
      hanName(text, run.lowerBound..<end, into: &found)
      if start > run.lowerBound { hanName(text, start..<end, into: &found) }
    }
  }

  /// The sound of the character at `i`, if it is used for it.
  @inline(__always)
  static func hanSound(_ text: [UInt8], _ i: Int) -> HanSound? {
    let place = Int(HanFolding.fold(ConceptLexicon.scalar(text, i))) - 0x4E00
    guard place >= 0, place < hanNumbers.count, case let number = hanNumbers[place], number != 0 else { return nil }
    var sound = hanSounds[Int(number & 0x7F)]
    sound.isCommon = number & 0x80 != 0
    return sound
  }

  private static func isCommon(_ text: [UInt8], _ i: Int) -> Bool { hanSound(text, i)?.isCommon ?? false }

  private static func hanName(_ text: [UInt8], _ run: Range<Int>, into found: inout SoundKeys) {
    guard run.count >= 6 else { return }
    var key = SoundKey()
    var special = 0
    var i = run.lowerBound
    while i + 2 < run.upperBound {
      guard let sound = hanSound(text, i) else { return }
      if !sound.isCommon { special += 1 }
      if sound.isClosing, i > run.lowerBound {
        key.add(i + 3 < run.upperBound ? .innerL : .lastL)
      } else if let onset = sound.onset {
        // 汤姆, 詹姆斯: the n only leads over to the m.
        if onset == .m, HanFolding.fold(ConceptLexicon.scalar(text, i)) == 0x59C6 { key.dropN() }
        let isFirst = i == run.lowerBound
        switch (onset, sound.other) {
        // 瓦 is wa and va; within a name wa has no consonant.
        case (.vowel, let other?): key.add(other, or: isFirst ? .vowel : nil)
        case (let onset, .vowel): key.add(onset, or: isFirst ? .vowel : nil)
        case (.vowel, nil): break
        case (let onset, let other?): key.add(onset, or: other)
        case (let onset, nil): key.add(onset)
        }
      }
      key.addVowel()
      if sound.endsInN { key.add(.n) }
      i += 3
    }
    if special >= (run.count > 9 ? 1 : 2) { key.keys(readings, into: &found) }
  }

  /// By code point from U+4E00: which sound, 0 for none; the highest bit where the character is common.
  private static let hanNumbers: [UInt8] = {
    var numbers = [UInt8](repeating: 0, count: 0xA000 - 0x4E00)
    var number: UInt8 = 0
    var isCommon = false
    hanTable.withUTF8Buffer { bytes in
      var i = 0
      while i < bytes.count {
        switch bytes[i] {
        case UInt8(ascii: "\n"): isCommon = false
        case UInt8(ascii: " "): isCommon = true
        case UInt8(ascii: ":"): number += 1
        case 0xE4...0xE9 where i + 2 < bytes.count:
          let scalar = UInt32(bytes[i] & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F)
          numbers[Int(scalar) - 0x4E00] = number | (isCommon ? 0x80 : 0)
          i += 2
        default: break
        }
        i += 1
      }
    }
    return numbers
  }()

  /// The rows of `hanTable`, from 1.
  private static let hanSounds: [HanSound] = {
    var sounds = [HanSound()]
    hanTable.withUTF8Buffer { bytes in
      var sound = HanSound()
      for byte in bytes {
        var heard: Sound?
        switch byte {
        case UInt8(ascii: "p"): heard = .labial
        case UInt8(ascii: "t"): heard = .dental
        case UInt8(ascii: "k"): heard = .velar
        case UInt8(ascii: "s"): heard = .sibilant
        case UInt8(ascii: "m"): heard = .m
        case UInt8(ascii: "n"): heard = .n
        case UInt8(ascii: "l"): heard = .liquid
        case UInt8(ascii: "h"): heard = .h
        case UInt8(ascii: "v"): heard = .vowel
        case UInt8(ascii: "N"): sound.endsInN = true
        case UInt8(ascii: "R"): sound.isClosing = true
        case UInt8(ascii: ":"):
          sounds.append(sound)
          sound = HanSound()
        default: break
        }
        if let heard { if sound.onset == nil { sound.onset = heard } else { sound.other = heard } }
      }
    }
    return sounds
  }()

  /// A row for each sound: what opens it (one or two), N where it ends in n or ng; then the characters that are little
  /// used but for their sound, then those that are at home in other words as well. Simplified; others are folded.
  private static let hanTable: StaticString = """
    p:巴芭柏伯勃玻卜鲍堡贝彼毕毖碧浦蒲朴帕佩裴坡珀葡菩璞皮庇弗佛夫福富菲斐芙蜚傅博宝蓓妃丕霸 比把布步包保波破普法发费飞派倍拔备匹批白百
    pN:班斑邦榜彭宾滨潘庞蓬芬凡范梵冯枫汾邓鹏 本平品盘方芳丰封冰
    m:玛麦莫摩末默墨姆穆慕米蜜媒梅缪茂迈麻弥玫姆 马美毛木密目梦
    mN:曼蒙孟闵芒 满门明敏民
    t:达戴黛岱迪狄蒂帝杜塔特忒堤泰图陀铎笛缇朵妲妥拓 大打代德地底弟多度道都得提太台土托突铁题体堆
    tN:丹旦邓登丁汀顿敦墩栋坦谭唐汤藤廷亭彤腾婷 但当东董动田典天通
    k:喀咖凯克科柯戈葛盖古库酷夸奎魁圭嘉伽迦噶珂哥歌卡考寇郭 可高格各开加谷顾瓜归贵基国古
    kN:坎堪肯甘冈根贡昆坤亘冠 康刚港孔关宽坑
    kNsN:金
    ks:吉
    s:斯丝司萨撒沙莎塞赛瑟舍什诗舒苏索肖萧绍邵霞谢雪扎泽兹茨慈察查茶恰契齐祁琪茄乔杰捷济姬贾朱祖诸邹佐楚丘邱茹芝滋孜蔗徐锡席熙曹蔡措仕仙萱 史色思西息社士施石素所奇切乞季佳左如热赤次池智治治州志哲秋寨实
    sh:希喜休夏
    sN:申森桑僧辛珊杉詹琼钦秦琴庆津靖曾臻孙逊淳宋仓岑珍芯 圣盛生尚山真占章张强京晶准新尊宗春顺松星信香先战尊
    hsN:欣兴
    h:哈赫豪胡霍亥侯呼贺荷黑海 何户好和
    hN:汉罕翰韩亨恒洪宏 行
    hv:惠怀华
    l:拉喇莱赖劳勒雷蕾累莉黎李烈留柳刘卢鲁露罗洛萝吕律廖辽瑞莱芮璐 来老乐里理利丽力立历列流路略
    lN:兰岚朗伦仑琳霖玲隆龙莲廉梁楞棱蓝郎蕯 轮林临灵令连良亮冷浪
    n:娜纳奈耐瑙讷尼妮倪涅聂纽努奴诺挪钮娜 那拿内乃
    nN:楠农宁嫩 南能念
    v:阿艾埃奥澳欧伊亚雅娅耶尤约厄俄鄂吴伍乌依怡夷尧蔼 爱哀敖易以医衣益叶优友幽有宇裕吾武
    vp:沃渥薇韦魏瓦娃维威葳 卫伟唯微
    vN:安恩因尹殷印翁雍昂袁 英音王严元远永勇延
    vpN:温旺汪宛婉 文万
    R:尔
    l:儿
    """
}
