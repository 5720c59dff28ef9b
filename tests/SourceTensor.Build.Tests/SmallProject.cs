using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace SourceTensor.Build.Tests;

/// <summary>
/// A console project in a folder of its own, built by a real <c>dotnet build</c>. It has no packages and no sources for any, so
/// that nothing is looked up on a network.
/// </summary>
internal sealed class SmallProject : IDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("sourcetensor-").FullName;

    public SmallProject(string program)
    {
        Write("Program.cs", program);
        Write("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>");
        Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Beside("SourceTensor.dll")}" />
                <Reference Include="{Beside("System.Numerics.Tensors.dll")}" />
                <Analyzer Include="{Beside("SourceTensor.Generator.dll")}" />
              </ItemGroup>
            </Project>
            """);
        File.Copy(Beside("global.json"), Path.Combine(_folder, "global.json"));
    }

    /// <summary>A file that lies beside the tests.</summary>
    public static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);

    /// <summary>Builds; servers that would outlive the test and keep files of it open are not used.</summary>
    public (int ExitCode, string Output) Build(params string[] properties) =>
        Dotnet(["build", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. properties]);

    public (int ExitCode, string Output) Run() => Dotnet([Path.Combine("bin", "Debug", "net10.0", "App.dll")]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private (int ExitCode, string Output) Dotnet(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test run's own build tells its children is not meant for this one.
        foreach (var name in start.Environment.Keys.Where(name => Regex.IsMatch(name, "^(MSBUILD|VSTEST)", RegexOptions.IgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeLimit))
        {
            process.Kill(entireProcessTree: true);
        }

        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}
