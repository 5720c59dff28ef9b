// Written by write_lane_polynomials.py; change that and run it.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace SourceTensor.CompilerServices;

/// <content>Polynomials, in E. Estrin's form: few of their operations wait for each other.</content>
public static partial class LaneMath
{
    /// <summary>(eʳ − 1 − r) / r², for |r| ≤ ½ log 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpRest(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        return MultiplyAddEstimate(x8,
            MultiplyAddEstimate(x, Create(2.510038549551032e-08), Create(2.7620088445409746e-07)),
            MultiplyAddEstimate(x4,
                MultiplyAddEstimate(x2,
                    MultiplyAddEstimate(x, Create(2.7557268459997064e-06), Create(2.4801521295954376e-05)),
                    MultiplyAddEstimate(x, Create(0.00019841269863053618), Create(0.0013888888917213717))),
                MultiplyAddEstimate(x2,
                    MultiplyAddEstimate(x, Create(0.008333333333330062), Create(0.04166666666662413)),
                    MultiplyAddEstimate(x, Create(0.16666666666666669), Create(0.5000000000000001)))));
    }

    /// <summary>(eʳ − 1 − r) / r², for |r| ≤ log 2 / 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpRestNearZero(Vector512<double> x)
    {
        var x2 = x * x;
        return MultiplyAddEstimate(x2,
            MultiplyAddEstimate(x2,
                Create(0.0013889034377935184),
                MultiplyAddEstimate(x, Create(0.008333449724528355), Create(0.04166666666495975))),
            MultiplyAddEstimate(x, Create(0.16666666665301144), Create(0.5)));
    }

    /// <summary>(2 artanh s − 2s) / s³ by s², for |s| ≤ 1/5.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogRest(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        return MultiplyAddEstimate(x4,
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x, Create(0.13609030262858499), Create(0.13209708242059462)),
                MultiplyAddEstimate(x, Create(0.15388867805613718), Create(0.18181737626302938))),
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x, Create(0.2222222304835159), Create(0.28571428567275936)),
                MultiplyAddEstimate(x, Create(0.4000000000000794), Create(0.6666666666666666))));
    }

    /// <summary>(log(1 + r) − r + ½r²) / r³, for −1/32 ≤ r ≤ 1/16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogRestNearZero(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        return MultiplyAddEstimate(x4,
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x, Create(-0.08963805358831443), Create(0.11092696880832327)),
                MultiplyAddEstimate(x, Create(-0.12501666289196825), Create(0.14285761789161514))),
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x, Create(-0.1666666587470201), Create(0.1999999997818302)),
                MultiplyAddEstimate(x, Create(-0.25000000000112643), Create(0.333333333333347))));
    }

    /// <summary>(2 artanh s − 2s − ⅔ s³) / s⁵ by s², for |s| ≤ 1/5.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogRestOfFifth(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        return MultiplyAddEstimate(x4,
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x2,
                    Create(0.11256990431013299),
                    MultiplyAddEstimate(x, Create(0.10391790132801734), Create(0.11770245498984806))),
                MultiplyAddEstimate(x, Create(0.1333320125384769), Create(0.15384617228261813))),
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x, Create(0.18181818167391273), Create(0.22222222222278695)),
                MultiplyAddEstimate(x, Create(0.28571428571428487), Create(0.4))));
    }

    /// <summary>(2 artanh(t/2) − t) / t³ by t², for 0 ≤ t ≤ ⅔.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOfOnePlusRest(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        return MultiplyAddEstimate(x8,
            MultiplyAddEstimate(x, Create(7.707617574664846e-08), Create(1.6786076519288395e-07)),
            MultiplyAddEstimate(x4,
                MultiplyAddEstimate(x2,
                    MultiplyAddEstimate(x, Create(9.156091926262446e-07), Create(4.063154360856609e-06)),
                    MultiplyAddEstimate(x, Create(1.8781213458201444e-05), Create(8.877826873111747e-05))),
                MultiplyAddEstimate(x2,
                    MultiplyAddEstimate(x, Create(0.00043402778744976297), Create(0.0022321428568053718)),
                    MultiplyAddEstimate(x, Create(0.012500000000004558), Create(0.08333333333333333)))));
    }

    /// <summary>(sin r − r) / r³ by r², for |r| ≤ ½π.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SinRest(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        return MultiplyAddEstimate(x4,
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x, Create(2.731441604451164e-15), Create(-7.643970043159376e-13)),
                MultiplyAddEstimate(x, Create(1.6058977304519656e-10), Create(-2.5052107616873647e-08))),
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x, Create(2.7557319219162273e-06), Create(-0.00019841269841254971)),
                MultiplyAddEstimate(x, Create(0.008333333333333316), Create(-0.16666666666666666))));
    }

    /// <summary>(sin r − r) / r³ by r², for |r| ≤ ¼π.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SinRestNearZero(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        return MultiplyAddEstimate(x4,
            MultiplyAddEstimate(x, Create(1.5918095236696272e-10), Create(-2.5051131372218632e-08)),
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x, Create(2.7557316100283695e-06), Create(-0.000198412698367542)),
                MultiplyAddEstimate(x, Create(0.008333333333330946), Create(-0.16666666666666666))));
    }

    /// <summary>(cos r − 1 + ½r²) / r⁴ by r², for |r| ≤ ¼π.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> CosRestNearZero(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        return MultiplyAddEstimate(x4,
            MultiplyAddEstimate(x, Create(-1.1382611119025631e-11), Create(2.087614597263508e-09)),
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x, Create(-2.755731727031051e-07), Create(2.480158729876295e-05)),
                MultiplyAddEstimate(x, Create(-0.0013888888888887395), Create(0.041666666666666664))));
    }

    /// <summary>(arctan t − t) / t³ by t², for |t| ≤ tan ⅛π.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AtanRest(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        return MultiplyAddEstimate(x8,
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x, Create(0.01628357235648259), Create(-0.0345685906686069)),
                MultiplyAddEstimate(x, Create(0.045515165635903104), Create(-0.052304374642516874))),
            MultiplyAddEstimate(x4,
                MultiplyAddEstimate(x2,
                    MultiplyAddEstimate(x, Create(0.05878926715756726), Create(-0.066664246872465)),
                    MultiplyAddEstimate(x, Create(0.07692296363979952), Create(-0.09090908753118594))),
                MultiplyAddEstimate(x2,
                    MultiplyAddEstimate(x, Create(0.11111111105147764), Create(-0.14285714285659748)),
                    MultiplyAddEstimate(x, Create(0.19999999999999804), Create(-0.3333333333333333)))));
    }

    /// <summary>(arcsin s − s) / s³ by s², for |s| ≤ ½.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AsinRest(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        return MultiplyAddEstimate(x8,
            MultiplyAddEstimate(x4,
                MultiplyAddEstimate(x, Create(0.02963502626354855), Create(-0.019277545928584557)),
                MultiplyAddEstimate(x2,
                    MultiplyAddEstimate(x, Create(0.019579201619744684), Create(0.0030350071727267623)),
                    MultiplyAddEstimate(x, Create(0.009322101501082774), Create(0.00962140274734483)))),
            MultiplyAddEstimate(x4,
                MultiplyAddEstimate(x2,
                    MultiplyAddEstimate(x, Create(0.011566511821890942), Create(0.013963775787848137)),
                    MultiplyAddEstimate(x, Create(0.017352816768546473), Create(0.022372157435623815))),
                MultiplyAddEstimate(x2,
                    MultiplyAddEstimate(x, Create(0.030381944475693704), Create(0.04464285714255019)),
                    MultiplyAddEstimate(x, Create(0.07500000000000119), Create(0.16666666666666666)))));
    }

    /// <summary>∛(1 + f), roughly, for −¼ ≤ f ≤ ½.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> CubeRoot(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        return MultiplyAddEstimate(x4,
            MultiplyAddEstimate(x2,
                Create(-0.01380021523377723),
                MultiplyAddEstimate(x, Create(0.030131725811406572), Create(-0.04219019101697789))),
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x, Create(0.06184455002687361), Create(-0.11108344894996035)),
                MultiplyAddEstimate(x, Create(0.33333086315348287), Create(0.9999998758207892))));
    }

    /// <summary>erf(x) / x by x², for |x| ≤ 0.65.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfOverX(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        return MultiplyAddEstimate(x,
            MultiplyAddEstimate(x4,
                MultiplyAddEstimate(x2,
                    MultiplyAddEstimate(x2,
                        Create(-1.3532164374144134e-07),
                        MultiplyAddEstimate(x, Create(1.6216123999750692e-06), Create(-1.491362445242006e-05))),
                    MultiplyAddEstimate(x, Create(0.00012054975230412003), Create(-0.0008548320413496383))),
                MultiplyAddEstimate(x2,
                    MultiplyAddEstimate(x, Create(0.005223977550940325), Create(-0.026866170640301647)),
                    MultiplyAddEstimate(x, Create(0.11283791670939211), Create(-0.3761263890318355)))),
            Create(1.1283791670955126));
    }

    /// <summary>(1 + a) e^(a²) erfc a by t = (a − 4) / (a + 4), for a ≥ 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ScaledErfcx(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        var x16 = x8 * x8;
        return MultiplyAddEstimate(x,
            MultiplyAddEstimate(x16,
                MultiplyAddEstimate(x4,
                    MultiplyAddEstimate(x2,
                        MultiplyAddEstimate(x, Create(-1.4506607968251927e-10), Create(3.875460256268975e-10)),
                        MultiplyAddEstimate(x, Create(1.7174294260850353e-09), Create(-5.187296046231376e-09))),
                    MultiplyAddEstimate(x2,
                        MultiplyAddEstimate(x, Create(-1.1483738260580701e-08), Create(4.5525594245551566e-08)),
                        MultiplyAddEstimate(x, Create(5.144442274791842e-08), Create(-3.6251386038087446e-07)))),
                MultiplyAddEstimate(x8,
                    MultiplyAddEstimate(x4,
                        MultiplyAddEstimate(x2,
                            MultiplyAddEstimate(x, Create(3.902926078262736e-09), Create(2.6490399773817633e-06)),
                            MultiplyAddEstimate(x, Create(-4.1383358309087905e-06), Create(-1.3150549897245758e-05))),
                        MultiplyAddEstimate(x2,
                            MultiplyAddEstimate(x, Create(6.403270692900713e-05), Create(-6.0136955620917455e-05)),
                            MultiplyAddEstimate(x, Create(-0.00038976748430922), Create(0.00211642162115978)))),
                    MultiplyAddEstimate(x4,
                        MultiplyAddEstimate(x2,
                            MultiplyAddEstimate(x, Create(-0.006068735219331131), Create(0.012161784748331477)),
                            MultiplyAddEstimate(x, Create(-0.017515654646596667), Create(0.015312509679629287))),
                        MultiplyAddEstimate(x2,
                            MultiplyAddEstimate(x, Create(0.00396205568129377), Create(-0.04808038122131848)),
                            MultiplyAddEstimate(x, Create(0.11704966551044244), Create(-0.199344582800367)))))),
            Create(0.6849972881253069));
    }

    /// <summary>log Γ(2 + z) / (z (z + 1)), for −¾ ≤ z ≤ ¼.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogGammaOverRoots(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        var x16 = x8 * x8;
        return MultiplyAddEstimate(x,
            MultiplyAddEstimate(x16,
                MultiplyAddEstimate(x2,
                    Create(-8.213650044261199e-07),
                    MultiplyAddEstimate(x, Create(-2.3964183133692965e-06), Create(-3.7429431068108584e-06))),
                MultiplyAddEstimate(x8,
                    MultiplyAddEstimate(x4,
                        MultiplyAddEstimate(x2,
                            MultiplyAddEstimate(x, Create(-2.2199965117306363e-06), Create(-1.6693801276397965e-06)),
                            MultiplyAddEstimate(x, Create(1.978132322413871e-06), Create(-3.631601996688345e-06))),
                        MultiplyAddEstimate(x2,
                            MultiplyAddEstimate(x, Create(8.266922332781048e-06), Create(-1.7674016697938666e-05)),
                            MultiplyAddEstimate(x, Create(3.816278264213285e-05), Create(-8.309519898093429e-05)))),
                    MultiplyAddEstimate(x4,
                        MultiplyAddEstimate(x2,
                            MultiplyAddEstimate(x, Create(0.00018255294253567155), Create(-0.0004057073697885144)),
                            MultiplyAddEstimate(x, Create(0.0009153769150549412), Create(-0.002108130834840129))),
                        MultiplyAddEstimate(x2,
                            MultiplyAddEstimate(x, Create(0.004998641164779475), Create(-0.012384192193361433)),
                            MultiplyAddEstimate(x, Create(0.03296500062115544), Create(-0.10031730167435395)))))),
            Create(0.42278433509846713));
    }

    /// <summary>x (log Γ(x) − (x − ½)(log x − 1) + ½ − ½ log 2π) by 1/x², for x ≥ 4¼.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Stirling(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        return MultiplyAddEstimate(x4,
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x2,
                    Create(0.042528989652067466),
                    MultiplyAddEstimate(x, Create(-0.019785406385876975), Create(0.005955676658410306))),
                MultiplyAddEstimate(x, Create(-0.001904145188357361), Create(0.000841509820634617))),
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x, Create(-0.0005952355991323631), Create(0.0007936507805034153)),
                MultiplyAddEstimate(x, Create(-0.002777777777750814), Create(0.08333333333333333))));
    }

    /// <summary>ψ(x) / (x − r) for its root r by x − 1½, for 1 ≤ x ≤ 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DigammaOverRoot(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        var x16 = x8 * x8;
        return MultiplyAddEstimate(x,
            MultiplyAddEstimate(x16,
                MultiplyAddEstimate(x4,
                    MultiplyAddEstimate(x, Create(0.00011881232908510335), Create(-0.0001782188548855923)),
                    MultiplyAddEstimate(x2,
                        MultiplyAddEstimate(x, Create(9.653646261410062e-05), Create(-0.00014480643368061614)),
                        MultiplyAddEstimate(x, Create(0.00032395945401345196), Create(-0.00048595039220036254)))),
                MultiplyAddEstimate(x8,
                    MultiplyAddEstimate(x4,
                        MultiplyAddEstimate(x2,
                            MultiplyAddEstimate(x, Create(0.0006909255761282986), Create(-0.0010364584817312839)),
                            MultiplyAddEstimate(x, Create(0.0015633696313653504), Create(-0.0023454947397380833))),
                        MultiplyAddEstimate(x2,
                            MultiplyAddEstimate(x, Create(0.003518106563802472), Create(-0.005279937255532708)),
                            MultiplyAddEstimate(x, Create(0.007927021796868154), Create(-0.011908220105959716)))),
                    MultiplyAddEstimate(x4,
                        MultiplyAddEstimate(x2,
                            MultiplyAddEstimate(x, Create(0.017907248317313294), Create(-0.026975796659787055)),
                            MultiplyAddEstimate(x, Create(0.040760833940846085), Create(-0.06192213327548831))),
                        MultiplyAddEstimate(x2,
                            MultiplyAddEstimate(x, Create(0.09498872445289039), Create(-0.14840492305388092)),
                            MultiplyAddEstimate(x, Create(0.24054248424078697), Create(-0.4236274212814606)))))),
            Create(0.9510558760318328));
    }

    /// <summary>x² (log x − 1/(2x) − ψ(x)) by 1/x², for x ≥ 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DigammaTail(Vector512<double> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        var x8 = x4 * x4;
        return MultiplyAddEstimate(x8,
            MultiplyAddEstimate(x, Create(-2.7632461441771197), Create(1.317667749896685)),
            MultiplyAddEstimate(x4,
                MultiplyAddEstimate(x2,
                    MultiplyAddEstimate(x, Create(-0.3487583555569305), Create(0.07978585893797804)),
                    MultiplyAddEstimate(x, Create(-0.021004729764303443), Create(0.007574376314502456))),
                MultiplyAddEstimate(x2,
                    MultiplyAddEstimate(x, Create(-0.00416665393289541), Create(0.003968253907681641)),
                    MultiplyAddEstimate(x, Create(-0.00833333333322018), Create(0.0833333333333333)))));
    }

    /// <summary>(eʳ − 1 − r) / r², for |r| ≤ ½ log 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpRest(Vector512<float> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        return MultiplyAddEstimate(x4,
            MultiplyAddEstimate(x, Create(0.00019890991f), Create(0.001393365f)),
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x, Create(0.0083333105f), Create(0.041666467f)),
                MultiplyAddEstimate(x, Create(0.16666667f), Create(0.5f))));
    }

    /// <summary>(log(1 + f) − f + ½f²) / f³, for −¼ ≤ f ≤ ½.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogRest(Vector512<float> x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        return MultiplyAddEstimate(x4,
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x2,
                    Create(0.042871978f),
                    MultiplyAddEstimate(x, Create(-0.0956134f), Create(0.11680682f))),
                MultiplyAddEstimate(x, Create(-0.12639311f), Create(0.14268306f))),
            MultiplyAddEstimate(x2,
                MultiplyAddEstimate(x, Create(-0.16660817f), Create(0.2000014f)),
                MultiplyAddEstimate(x, Create(-0.25000057f), Create(0.33333334f))));
    }

    /// <summary>(2 artanh(t/2) − t) / t³ by t², for 0 ≤ t ≤ ⅔.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOfOnePlusRest(Vector512<float> x)
    {
        var x2 = x * x;
        return MultiplyAddEstimate(x2,
            MultiplyAddEstimate(x2,
                Create(0.00011340005f),
                MultiplyAddEstimate(x, Create(0.00042395655f), Create(0.002233778f))),
            MultiplyAddEstimate(x, Create(0.012499908f), Create(0.083333336f)));
    }
}
